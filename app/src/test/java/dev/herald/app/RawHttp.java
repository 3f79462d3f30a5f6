package dev.herald.app;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Calls written byte by byte, for what no decent client would send. */
record RawHttp(URI base) {
    private static final int TIMEOUT_MS = 20_000;
    private static final Pattern HEADER_NAME = Pattern.compile("(?m)^[^: ]+:");

    /**
     * An answer.
     *
     * @param status 0 if the connection was closed without one
     * @param head its headers, their names in lower case
     */
    record Answer(int status, String head, String body) {

        boolean has(String header) {
            return head.contains("\r\n" + header.toLowerCase(Locale.ROOT) + ": ");
        }
    }

    /** A call without a body. */
    Answer call(String method, String target, String... headers) throws IOException {
        return send(method + " " + target + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\n"
                + String.join("", lines(headers)) + "\r\n");
    }

    /** A call with a form. */
    Answer form(String target, String form, String... headers) throws IOException {
        return send("POST " + target + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\n" + String.join("", lines(headers)) + "\r\n" + form);
    }

    private static String[] lines(String... headers) {
        var lines = new String[headers.length];
        for (var each = 0; each < headers.length; each++) {
            lines[each] = headers[each] + "\r\n";
        }
        return lines;
    }

    /** Whatever it is, as it is. */
    Answer send(String text) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(TIMEOUT_MS);
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException answeredEarly) {
                // the answer is there to be read
            }
            return answer(read(socket));
        }
    }

    private static String read(Socket socket) throws IOException {
        var read = new StringBuilder();
        try {
            var in = socket.getInputStream();
            for (var next = in.read(); next >= 0; next = in.read()) {
                read.append((char) next);
            }
        } catch (java.net.SocketException reset) {
            // what came before is the answer
        }
        return read.toString();
    }

    private static Answer answer(String text) {
        if (text.isEmpty()) {
            return new Answer(0, "", "");
        }
        var parts = text.split("\r\n\r\n", 2);
        return new Answer(
                Integer.parseInt(text.substring(9, 12)),
                HEADER_NAME.matcher(parts[0]).replaceAll(name -> name.group().toLowerCase(Locale.ROOT)) + "\r\n",
                parts.length > 1 ? parts[1] : "");
    }
}
