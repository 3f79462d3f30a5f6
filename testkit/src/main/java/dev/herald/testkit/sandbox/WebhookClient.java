package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Brings events to the app: {@code {"object":"page","entry":[…]}}, signed in {@code X-Hub-Signature-256} over the bytes of
 * the body; an answer other than 2xx within 5 seconds is none (webhooks page, mid-2026).
 */
final class WebhookClient implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SUCCESSES = 2;
    private static final int HUNDRED = 100;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    /** Why the app did not take the events; none if it did. */
    Option<String> post(Webhooks to, Seq<Notification> events, Instant now) throws InterruptedException {
        var body = Json.bytes(body(events, now));
        var request = HttpRequest.newBuilder(to.url())
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", "sha256=" + signature(to.appSecret(), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return answer(request)
                .map(HttpResponse::statusCode)
                .filterOrElse(status -> status / HUNDRED == SUCCESSES, status -> "it answered " + status)
                .fold(Option::some, taken -> Option.none());
    }

    /** The whole answer within the limit, or why there is none. The JDK's own limit ends with the headers. */
    private Either<String, HttpResponse<String>> answer(HttpRequest request) throws InterruptedException {
        var call = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return Either.right(call.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException late) {
            call.cancel(true);
            return Either.left("it did not answer within " + LIMIT.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return Either.left("it can't be reached: " + failed.getCause());
        }
    }

    /** One entry for the events of a page that stand together. */
    static JsonNode body(Seq<Notification> events, Instant now) {
        var body = Json.object().put("object", "page");
        var entries = body.putArray("entry");
        var pages = events.map(Notification::page).distinct();
        for (var page : pages) {
            entries.add(entry(page, events.filter(event -> event.page().equals(page)), now));
        }
        return body;
    }

    private static ObjectNode entry(PageId page, Seq<Notification> events, Instant now) {
        var entry = Json.object().put("id", page.value()).put("time", now.getEpochSecond());
        for (var event : events) {
            var list = switch (event.list()) {
                case MESSAGING -> "messaging";
                case CHANGES -> "changes";
            };
            entry.withArray(list).add(event.event());
        }
        return entry;
    }

    static String signature(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Meta's handshake before it takes an address: the app must give the challenge back; or why it is not taken. */
    Either<String, URI> verify(URI url, String verifyToken) {
        var challenge = UUID.randomUUID().toString();
        var query = "hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8);
        var address = URI.create(url + (url.getRawQuery() == null ? "?" : "&") + query);
        try {
            return answer(HttpRequest.newBuilder(address).GET().build())
                    .filterOrElse(
                            answer -> answer.statusCode() / HUNDRED == SUCCESSES
                                    && answer.body().equals(challenge),
                            answer -> "it did not give the challenge back (it answered " + answer.statusCode()
                                    + "); does it expect this verify_token?")
                    .bimap(why -> url + ": " + why, verified -> url);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Either.left("interrupted");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
