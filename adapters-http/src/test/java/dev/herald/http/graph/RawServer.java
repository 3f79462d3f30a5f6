package dev.herald.http.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A server below HTTP, for what no proper server does: it hands every connection to a script. */
final class RawServer implements AutoCloseable {
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");

    private final ServerSocket listener;
    private final AtomicInteger connections = new AtomicInteger();

    interface Script {
        void run(int connection, Socket socket) throws IOException;
    }

    RawServer(Script script) {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread.ofVirtual().start(() -> accept(script));
    }

    private void accept(Script script) {
        while (!listener.isClosed()) {
            try (var socket = listener.accept()) {
                script.run(connections.incrementAndGet(), socket);
            } catch (IOException closed) {
                // Either side went away, which is what these scripts are about.
                Thread.onSpinWait();
            }
        }
    }

    /** An address at which nobody listens. */
    static String nobody() throws IOException {
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + gone.getLocalPort();
        }
    }

    /** Reads one request with a JSON object as its body to its end. */
    static void readRequest(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var text = new StringBuilder();
        while (!text.toString().contains("\r\n\r\n")) {
            text.append((char) in.read());
        }
        var length = CONTENT_LENGTH.matcher(text);
        in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
