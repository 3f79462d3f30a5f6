package dev.herald.http.webhook;

import dev.herald.application.port.ApiEvent;
import dev.herald.application.port.EventBody;
import dev.herald.http.audience.IcuTimeZoneRegions;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks as Meta would send them. */
final class Hooks {
    static final String SECRET = "3f1c-the-secret-of-an-app";
    static final String VERIFY_TOKEN = "a-word-that-we-chose";
    static final Instant RECEIVED = Instant.parse("2026-07-02T00:00:00Z");

    private static final MetaEventReader READER = new MetaEventReader(new IcuTimeZoneRegions());

    private Hooks() {}

    static String messageEvents() {
        return resource("message-events.json");
    }

    static String optIn() {
        return resource("opt-in.json");
    }

    static Seq<ApiEvent> read(String body) {
        return READER.read(new EventBody(RECEIVED, body));
    }

    /** A body with one event. */
    static String change(String field, String value) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1782907200,\"changes\":[{\"field\":\"" + field
                + "\",\"value\":" + value + "}]}]}";
    }

    static String signature(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(Hooks.class.getResourceAsStream("/webhook/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
