package dev.herald.testkit.sandbox;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Ends connections as broken networks do: the client sees them close, and not an empty answer. */
final class Connections {

    private Connections() {}

    /** Without an answer. */
    static void cut(Context call) {
        ServletContextRequest.getServletContextRequest(call.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /** After the headers, which promise the whole body, and half of it. */
    static void cutInAnswer(Context call, int status, byte[] body) throws IOException {
        var response = call.res();
        response.setStatus(status);
        response.setContentType(Replies.JSON);
        response.setContentLength(body.length);
        response.getOutputStream().write(Arrays.copyOf(body, body.length / 2));
        response.flushBuffer();
        cut(call);
    }
}
