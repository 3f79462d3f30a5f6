package dev.herald.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bodies as Meta sends them, signed. */
final class Webhook {
    static final String SECRET = "3f1c-the-secret-of-an-app";
    static final String VERIFY_TOKEN = "a-word-that-we-chose";

    private Webhook() {}

    /** A body with one event of a message; no tracking id, as after a lost answer. */
    static String event(String kind, String messageId, String token, long second) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"140984918491243\",\"time\":" + second
                + ",\"changes\":[{\"field\":\"marketing_message_" + kind + "\",\"value\":{\"timestamp\":" + second
                + ",\"messenger_subscription_token\":\"" + token + "\",\"error_message\":\"gone\",\"message_id\":\""
                + messageId + "\"}}]}]}";
    }

    /** A body with somebody's opt-in or stop. */
    static String optIn(String token, String status, long second) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"140984918491243\",\"time\":" + second
                + ",\"messaging\":[{\"sender\":{\"id\":\"p" + token + "\"},\"recipient\":{\"id\":\"140984918491243\"},"
                + "\"timestamp\":\"" + second + "\",\"optin\":{\"type\":\"notification_messages\","
                + "\"notification_messages_token\":\"" + token + "\",\"notification_messages_timezone\":"
                + "\"America/Mexico_City\",\"notification_messages_status\":\"" + status + "\"}}]}]}";
    }

    /** Sends a signed body and gives the answer's status. */
    static int send(HttpClient client, URI url, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .header("X-Hub-Signature-256", signature(body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
