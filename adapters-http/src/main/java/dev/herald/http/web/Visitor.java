package dev.herald.http.web;

import io.javalin.http.Context;

/** Who calls. */
public sealed interface Visitor {

    /** Nobody known; may come in at open doors only. */
    record Stranger() implements Visitor {}

    /** A person at a browser, who logged in. */
    record Person(Session session) implements Visitor {}

    /** A program that told the password. */
    record Program() implements Visitor {}

    /** Who makes this call, as the gate found; where there is no gate, nobody known. */
    static Visitor of(Context call) {
        var found = call.<Visitor>attribute(Gate.VISITOR);
        return found == null ? new Stranger() : found;
    }

    /** The token that forms of this visitor carry; empty for those who need none. */
    default String formToken() {
        return this instanceof Person(var session) ? session.formToken() : "";
    }
}
