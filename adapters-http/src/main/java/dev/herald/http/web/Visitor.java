package dev.herald.http.web;

import io.javalin.http.Context;
import io.vavr.control.Option;

/** Who calls. */
public sealed interface Visitor {

    /** Nobody known; may come in at open doors only. */
    record Stranger() implements Visitor {}

    /** A person at a browser, who logged in. */
    record Person(Session own) implements Visitor {}

    /**
     * A program that told the password.
     *
     * @param shared one for all of them: nothing tells them apart. It needs no form token
     */
    record Program(Session shared) implements Visitor {}

    /** Who makes this call, as the gate found; where there is no gate, nobody known. */
    static Visitor of(Context call) {
        var found = call.<Visitor>attribute(Gate.VISITOR);
        return found == null ? new Stranger() : found;
    }

    /** The token that forms of this visitor carry; empty for those who need none. */
    default String formToken() {
        return session().map(Session::formToken).getOrElse("");
    }

    /** The session that this visitor has; none for those who are not known. */
    default Option<Session> session() {
        return switch (this) {
            case Stranger stranger -> Option.none();
            case Person(var session) -> Option.some(session);
            case Program(var shared) -> Option.some(shared);
        };
    }
}
