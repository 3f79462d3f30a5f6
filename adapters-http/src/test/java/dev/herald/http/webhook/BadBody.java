package dev.herald.http.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Ways to send a body that must change nothing. */
enum BadBody {
    UNSIGNED,
    SIGNED_BY_CHANCE,
    SIGNED_BY_ANOTHER_SECRET,
    SIGNATURE_OF_ANOTHER_BODY,
    SIGNATURE_CUT,
    SIGNATURE_OF_ANOTHER_SCHEME,
    CUT_BEFORE_IT_WAS_SENT,
    CUT_ON_THE_WAY,
    NO_JSON,
    OF_ANOTHER_SHAPE,
    NO_UTF_8,
    TOO_LONG,
    TOO_LONG_AND_UNANNOUNCED;

    private static final String[] SHAPES = {
        "[]",
        "null",
        "7",
        "\"page\"",
        "{}",
        "{\"object\":\"page\"}",
        "{\"entry\":[]}",
        "{\"object\":1,\"entry\":[]}",
        "{\"object\":\"page\",\"entry\":{}}",
        "{\"object\":\"page\",\"entry\":null}",
        "{\"field\":7}",
        "[{\"object\":\"page\",\"entry\":[]}]",
        "{\"value\":{\"object\":\"page\",\"entry\":[]}}",
        ""
    };
    private static final String[] BREAKS = {"}", "]", ",", "{", "\"", "\u0001", "<", "'"};
    private static final int MIB = 1024 * 1024;

    /** Sends one of this kind and gives the answer's status. */
    int send(HttpClient client, URI url, byte[] good, Random dice) throws IOException, InterruptedException {
        return switch (this) {
            case UNSIGNED -> raw(url, good, "");
            case SIGNED_BY_CHANCE -> {
                var digest = new byte[32];
                dice.nextBytes(digest);
                yield post(
                        client, url, good, "sha256=" + java.util.HexFormat.of().formatHex(digest));
            }
            case SIGNED_BY_ANOTHER_SECRET -> post(client, url, good, Hooks.signature("s" + dice.nextLong(), good));
            case SIGNATURE_OF_ANOTHER_BODY -> post(client, url, changed(good, dice), signature(good));
            case SIGNATURE_CUT -> raw(url, good, signature(good).substring(0, dice.nextInt(71)));
            case SIGNATURE_OF_ANOTHER_SCHEME -> raw(url, good, signature(good).replace("sha256", "sha1"));
            case CUT_BEFORE_IT_WAS_SENT -> signed(client, url, Arrays.copyOf(good, dice.nextInt(good.length - 2)));
            case CUT_ON_THE_WAY ->
                RawCall.send(
                        url,
                        "X-Hub-Signature-256: " + signature(good) + "\r\nContent-Length: " + good.length + "\r\n",
                        Arrays.copyOf(good, dice.nextInt(good.length)));
            case NO_JSON -> signed(client, url, broken(good, dice));
            case OF_ANOTHER_SHAPE -> signed(client, url, bytes(SHAPES[dice.nextInt(SHAPES.length)]));
            case NO_UTF_8 -> signed(client, url, withByte(good, dice, (byte) (0xF8 + dice.nextInt(8))));
            case TOO_LONG -> {
                var body = tooLong(dice);
                yield RawCall.send(
                        url,
                        "X-Hub-Signature-256: " + signature(body) + "\r\nContent-Length: " + body.length + "\r\n",
                        body);
            }
            case TOO_LONG_AND_UNANNOUNCED -> {
                var body = tooLong(dice);
                yield RawCall.send(
                        url,
                        "X-Hub-Signature-256: " + signature(body) + "\r\nTransfer-Encoding: chunked\r\n",
                        RawCall.chunked(body, 1 + dice.nextInt(100_000)));
            }
        };
    }

    boolean isLong() {
        return this == TOO_LONG || this == TOO_LONG_AND_UNANNOUNCED;
    }

    private static int signed(HttpClient client, URI url, byte[] body) throws IOException, InterruptedException {
        return post(client, url, body, signature(body));
    }

    private static int post(HttpClient client, URI url, byte[] body, String signature)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .header("X-Hub-Signature-256", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** For what is answered before its body is read, which a client may take amiss. */
    private static int raw(URI url, byte[] body, String signature) throws IOException {
        var signed = signature.isEmpty() ? "" : "X-Hub-Signature-256: " + signature + "\r\n";
        return RawCall.send(url, signed + "Content-Length: " + body.length + "\r\n", body);
    }

    private static String signature(byte[] body) {
        return Hooks.signature(Hooks.SECRET, body);
    }

    private static byte[] changed(byte[] good, Random dice) {
        var changed = good.clone();
        changed[dice.nextInt(changed.length)] ^= (byte) (1 << dice.nextInt(7));
        return changed;
    }

    /** Outside of texts, so that it is broken for sure: at the end. */
    private static byte[] broken(byte[] good, Random dice) {
        return bytes(new String(good, StandardCharsets.UTF_8).strip() + BREAKS[dice.nextInt(BREAKS.length)]);
    }

    private static byte[] withByte(byte[] good, Random dice, byte wrong) {
        var at = 1 + dice.nextInt(good.length - 1);
        var all = Arrays.copyOf(good, good.length + 1);
        System.arraycopy(good, at, all, at + 1, good.length - at);
        all[at] = wrong;
        return all;
    }

    private static byte[] tooLong(Random dice) {
        var text = "{\"object\":\"page\",\"entry\":[]}";
        return bytes(text + " ".repeat(MIB + 1 + dice.nextInt(MIB) - text.length()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
