package dev.herald.benchmarks.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;

/**
 * Writes bodies for {@code webhooks.lua}: for each message that the sandbox took, an echo, a delivery, a read and a click,
 * one event a body, as Meta sends most of them; and the same bodies in ways that must be refused.
 */
public final class SignedBodies {
    private static final Pattern MESSAGE =
            Pattern.compile("\\{[^{}]*\"token\":\"([^\"]+)\"[^{}]*\"message_id\":\"([^\"]+)\"[^{}]*}");
    private static final int MIB = 1024 * 1024;

    private SignedBodies() {}

    /** Reads {@code /sandbox/messages} from the file given first, and writes into the folder given second. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var mac = Signed.mac(arguments[2]);
        var bodies = bodies(Files.readString(Path.of(arguments[0])));
        var folder = Path.of(arguments[1]);
        write(
                folder,
                "good",
                bodies.stream().map(body -> Signed.line(mac, body)).toList());
        write(folder, "unsigned", bodies.stream().map(body -> "none " + body).toList());
        write(folder, "forged", bodies.stream().map(body -> forged(mac, body)).toList());
        write(
                folder,
                "malformed",
                bodies.stream().map(body -> Signed.line(mac, body + "]")).toList());
        write(
                folder,
                "cut",
                bodies.stream()
                        .map(body -> Signed.line(mac, body.substring(0, body.length() / 2)))
                        .toList());
        write(folder, "oversized", List.of(Signed.line(mac, bodies.getFirst() + " ".repeat(MIB))));
    }

    private static String forged(Mac mac, String body) {
        return Signed.signature(mac, body + " ") + " " + body;
    }

    private static void write(Path folder, String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name + ".txt"), lines);
    }

    private static List<String> bodies(String messages) {
        var bodies = new ArrayList<String>();
        var second = System.currentTimeMillis() / 1000;
        var found = MESSAGE.matcher(messages);
        while (found.find()) {
            for (var kind : List.of("echoes", "deliveries", "reads", "clicks")) {
                bodies.add(body(kind, found.group(1), found.group(2), second));
            }
        }
        return bodies;
    }

    private static String body(String kind, String token, String message, long second) {
        return """
                {"object":"page","entry":[{"id":"140984918491243","time":%d,"changes":[{"field":"marketing_message_%s",\
                "value":{"recipient_id":5512345678901234,"page_id":140984918491243,"app_id":9001,"timestamp":%d,\
                "mid":"m_%s","messenger_subscription_token":"%s","message_id":"%s"}}]}]}""".formatted(second, kind, second, token, token, message);
    }
}
