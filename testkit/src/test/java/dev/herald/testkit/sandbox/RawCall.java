package dev.herald.testkit.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;

/** A call on a bare socket, to see what becomes of the connection and not what a client makes of that. */
final class RawCall {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private RawCall() {}

    /** All that comes back until the other side closes the connection, which the call does not ask for. */
    static String post(URI base, String path, String json) {
        return post(base, path, json, "keep-alive");
    }

    /** The same with a header that says what shall become of the connection. */
    static String post(URI base, String path, String json, String connection) {
        var body = json.replace('\'', '"');
        var request = "POST " + path + " HTTP/1.1\r\nHost: sandbox\r\nConnection: " + connection
                + "\r\nAuthorization: Bearer t\r\n" + "Content-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (SocketException reset) {
            return "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
