package dev.herald.http.web;

import io.javalin.http.Context;
import io.vavr.control.Option;

/** What a call says beside its path. */
public final class Query {

    private Query() {}

    /** A parameter of its address, without blanks around it; none if it is not there or empty. */
    public static Option<String> of(Context call, String name) {
        var value = call.queryParam(name);
        return value == null || value.isBlank() ? Option.none() : Option.some(value.strip());
    }

    /** A cookie. */
    static Option<String> cookie(Context call, String name) {
        var value = call.cookie(name);
        return value == null ? Option.none() : Option.some(value);
    }
}
