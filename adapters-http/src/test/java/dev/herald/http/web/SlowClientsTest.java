package dev.herald.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server does not wait for long for those who are slow on purpose. */
class SlowClientsTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final int SURELY_CLOSED_MS = 20_000;
    private static final int BETWEEN_BYTES_MS = 20;
    private static final int SURELY_SEEN = 1000;

    private final WebServer server = WebServer.start(
            new WebAddress(WebAddress.LOOPBACK, 0),
            new WebLimits(SHORT, SHORT, 100),
            List.of(routes ->
                    routes.post("/", call -> call.status(Form.read(call).fold(BodyRefused::status, read -> 200)))));

    @AfterEach
    void close() {
        server.close();
    }

    private Socket connected() throws IOException {
        var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.url("/").getPort());
        socket.setSoTimeout(SURELY_CLOSED_MS);
        return socket;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HT",
                "POST / HTTP/1.1\r\nHost: herald\r\nX-Half",
                "POST / HTTP/1.1\r\nHost: herald\r\nContent-Length: 10\r\n\r\nhalf",
                "POST / HTTP/1.1\r\nHost: herald\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal"
            })
    void whoFallsSilentInTheMiddleOfACallIsLetGo(String half) throws Exception {
        try (var socket = connected()) {
            socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void whoseHeadersTrickleInIsLetGo() throws Exception {
        try (var socket = connected()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));

            assertThat(bytesTrickledInUntilClosed(socket)).isLessThan(SURELY_SEEN);
        }
    }

    @Test
    void whoCallsAgainAndAgainOnOneConnectionIsServed() throws Exception {
        try (var socket = connected()) {
            for (var call = 0; call < 5; call++) {
                socket.getOutputStream()
                        .write("POST / HTTP/1.1\r\nHost: herald\r\nContent-Length: 3\r\n\r\na=b"
                                .getBytes(StandardCharsets.US_ASCII));
                var read = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
                assertThat(new String(read, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
                drain(socket);
            }
        }
    }

    /** Reads until nothing comes. */
    private static void drain(Socket socket) throws IOException {
        socket.setSoTimeout(BETWEEN_BYTES_MS);
        try {
            while (socket.getInputStream().read() >= 0) {
                // goes on
            }
        } catch (SocketTimeoutException nothingMore) {
            socket.setSoTimeout(SURELY_CLOSED_MS);
        }
    }

    /** A byte at a time, never silent for long; gives up after many. */
    private static int bytesTrickledInUntilClosed(Socket socket) throws IOException {
        socket.setSoTimeout(BETWEEN_BYTES_MS);
        for (var sent = 0; sent < SURELY_SEEN; sent++) {
            try {
                socket.getOutputStream().write('x');
                if (socket.getInputStream().read() < 0) {
                    return sent;
                }
            } catch (SocketTimeoutException open) {
                // trickles on
            } catch (IOException closed) {
                return sent;
            }
        }
        return SURELY_SEEN;
    }
}
