package dev.herald.http.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.util.Objects;

/**
 * Why a call was turned away, as {@code application/problem+json} (RFC 9457).
 *
 * @param status the HTTP status
 * @param detail a sentence for people
 */
public record Problem(int status, String detail) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Answers a call with it. */
    public void answer(Context call) {
        var json = MAPPER.createObjectNode()
                .put("title", title(status))
                .put("status", status)
                .put("detail", detail);
        call.status(status).contentType("application/problem+json").result(json.toString());
    }

    private static String title(int status) {
        return Objects.requireNonNullElse(org.eclipse.jetty.http.HttpStatus.getMessage(status), "Error");
    }
}
