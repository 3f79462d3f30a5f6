package dev.herald.http.web;

import io.javalin.http.Context;
import java.util.Objects;

/** Who calls. */
public sealed interface Visitor {

    /** Nobody known; may come in at open doors only. */
    record Stranger() implements Visitor {}

    /** A person at a browser, who logged in. */
    record Person(Session session) implements Visitor {}

    /** A program that told the password. */
    record Program() implements Visitor {}

    /** Who makes this call, as the gate found. */
    static Visitor of(Context call) {
        return Objects.requireNonNull(call.<Visitor>attribute(Gate.VISITOR));
    }

    /** The token that forms of this visitor carry; empty for those who need none. */
    default String formToken() {
        return this instanceof Person(var session) ? session.formToken() : "";
    }
}
