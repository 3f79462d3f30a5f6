package dev.herald.http.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A call written byte by byte, for what no decent client would send. */
final class RawCall {
    private static final int TIMEOUT_MS = 20_000;

    private RawCall() {}

    /**
     * Sends a head and a body over a connection of its own and ends its side.
     *
     * @return the status of the answer
     */
    static int send(URI url, String head, byte[] body) throws IOException {
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(TIMEOUT_MS);
            var out = socket.getOutputStream();
            try {
                out.write(head(url, head));
                out.write(body);
                socket.shutdownOutput();
            } catch (IOException answeredEarly) {
                // the answer is there to be read
            }
            return status(new BufferedInputStream(socket.getInputStream()));
        }
    }

    /**
     * Sends a head that announces a body, and no body, and waits.
     *
     * @return the status of the answer
     */
    static int sendHead(URI url, String head) throws IOException {
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(TIMEOUT_MS);
            socket.getOutputStream().write(head(url, head));
            return status(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static byte[] head(URI url, String head) {
        return ("POST " + url.getPath() + " HTTP/1.1\r\nHost: herald\r\n" + head + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static int status(BufferedInputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        if (!line.toString().startsWith("HTTP/1.1 ")) {
            throw new IOException("no answer: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    /** The body in chunks, with no length told beforehand. */
    static byte[] chunked(byte[] body, int chunk) {
        var out = new java.io.ByteArrayOutputStream();
        for (var from = 0; from < body.length; from += chunk) {
            var length = Math.min(chunk, body.length - from);
            out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, from, length);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
