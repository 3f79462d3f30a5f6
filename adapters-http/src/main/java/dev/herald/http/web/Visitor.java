package dev.herald.http.web;

import io.javalin.http.Context;
import io.vavr.control.Option;

/** Who calls. */
public sealed interface Visitor {

    /** Nobody known; may come in at open doors only. */
    record Stranger() implements Visitor {}

    /** A person at a browser, who logged in. */
    record Person(Session session) implements Visitor {}

    /**
     * A program that told the password.
     *
     * @param shared what programs are to be shown, one for all: nothing tells them apart
     */
    record Program(Shelf shared) implements Visitor {}

    /** Who makes this call, as the gate found; where there is no gate, nobody known. */
    static Visitor of(Context call) {
        var found = call.<Visitor>attribute(Gate.VISITOR);
        return found == null ? new Stranger() : found;
    }

    /** The token that forms of this visitor carry; empty for those who need none. */
    default String formToken() {
        return this instanceof Person(var session) ? session.formToken() : "";
    }

    /** What this visitor is to be shown at addresses of their own; none for those who are not known. */
    default Option<Shelf> shelf() {
        return switch (this) {
            case Stranger stranger -> Option.none();
            case Person(var session) -> Option.some(session.shelf());
            case Program(var shared) -> Option.some(shared);
        };
    }
}
