package dev.herald.http.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.vavr.control.Option;
import java.util.Objects;

/**
 * Why a call was turned away, as {@code application/problem+json} (RFC 9457).
 *
 * @param status the HTTP status
 * @param kind what went wrong, as a word that programs can tell apart and that never changes; none if the status says all
 * @param where what it is about: a parameter's name, or a JSON pointer into the body, {@code /max_spend}
 * @param detail a sentence for people: what is wrong and what to do
 */
public record Problem(int status, Option<String> kind, Option<String> where, String detail) {
    private static final String KINDS = "urn:herald:problem:";
    private static final JsonMapper MAPPER = new JsonMapper();

    /** A problem that the status says all about. */
    public Problem(int status, String detail) {
        this(status, Option.none(), Option.none(), detail);
    }

    /** A problem of its own kind. */
    public Problem(int status, String kind, String detail) {
        this(status, Option.some(kind), Option.none(), detail);
    }

    /** The same about a part of the call. */
    public Problem at(String part) {
        return new Problem(status, kind, Option.some(part), detail);
    }

    /** Answers a call with it. */
    public void answer(Context call) {
        var json = MAPPER.createObjectNode()
                .put("type", kind.map(KINDS::concat).getOrElse("about:blank"))
                .put("title", title(status))
                .put("status", status)
                .put("detail", detail)
                .put("instance", call.path());
        where.forEach(part -> json.put("where", part));
        call.status(status).contentType("application/problem+json").result(json.toString());
    }

    private static String title(int status) {
        return Objects.requireNonNullElse(org.eclipse.jetty.http.HttpStatus.getMessage(status), "Error");
    }
}
