package dev.herald.benchmarks.dispatch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/**
 * The least of a Graph API, over HTTPS: every send is a success, some time after it came, and counted. A campaign can be
 * made; whatever else is asked for is not there. HTTP/1.1 by hand, with a virtual thread a connection.
 */
public final class Stub {
    private static final int BACKLOG = 4096;
    private static final int BUFFER = 4096;
    private static final int MOST_HEADERS = 8192;
    private static final String LENGTH = "content-length:";
    private static final byte[] MADE = answer("200 OK", "{\"id\":\"23850000000000001\"}");
    private static final byte[] NONE = answer("200 OK", "{\"data\":[]}");
    private static final byte[] ABSENT = answer("404 Not Found", "{}");

    private final Duration latency;
    private final AtomicLong sends = new AtomicLong();

    private Stub(Duration latency) {
        this.latency = latency;
    }

    /**
     * {@code PORT LATENCY_MILLIS}, until killed, with the certificate in the key store that the JVM's own properties name.
     * {@code GET /count} says how many sends there were.
     */
    public static void main(String[] arguments) throws Exception {
        var stub = new Stub(Duration.ofMillis(Long.parseLong(arguments[1])));
        var address = InetAddress.getLoopbackAddress();
        try (var server = SSLContext.getDefault()
                .getServerSocketFactory()
                .createServerSocket(Integer.parseInt(arguments[0]), BACKLOG, address)) {
            while (true) {
                var connection = server.accept();
                Thread.ofVirtual().start(() -> stub.serve(connection));
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            var in = new BufferedInputStream(connection.getInputStream(), BUFFER);
            var out = connection.getOutputStream();
            while (true) {
                var head = head(in);
                in.skipNBytes(length(head));
                out.write(answer(head));
                out.flush();
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] answer(String head) throws InterruptedException {
        var line = head.substring(0, head.indexOf('\r'));
        if (line.startsWith("POST") && line.contains("/messages")) {
            Thread.sleep(latency);
            return success(sends.incrementAndGet());
        }
        if (line.startsWith("GET /count ")) {
            return answer("200 OK", sends.get() + "\n");
        }
        return line.contains("/message_campaign") ? MADE : line.contains("/ads") ? NONE : ABSENT;
    }

    private static byte[] success(long number) {
        return answer(
                "200 OK", "{\"success\":true,\"marketing_message_tracking_id\":\"" + (1_000_000_000L + number) + "\"}");
    }

    private static byte[] answer(String status, String body) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Request line and headers, up to the empty line. */
    private static String head(InputStream in) throws IOException {
        var bytes = new byte[MOST_HEADERS];
        for (var length = 0; length < MOST_HEADERS; length++) {
            var next = in.read();
            if (next < 0) {
                throw new EOFException("the client is gone");
            }
            bytes[length] = (byte) next;
            if (next == '\n' && length > 2 && bytes[length - 2] == '\n') {
                return new String(bytes, 0, length + 1, StandardCharsets.ISO_8859_1);
            }
        }
        throw new IOException("more headers than any client sends");
    }

    private static long length(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith(LENGTH))
                .mapToLong(
                        line -> Long.parseLong(line.substring(LENGTH.length()).strip()))
                .findFirst()
                .orElse(0);
    }
}
