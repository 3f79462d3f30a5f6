package dev.herald.app;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;

/** Why Herald did nothing. Nothing was changed and nothing was sent. */
public sealed interface CannotStart {

    /** The input is wrong: all mistakes, each with where it is. */
    record BadInput(Seq<Violation> mistakes) implements CannotStart {}

    /** Somebody else works on it, or the machine does not let us; trying again may help. */
    record Unavailable(String why) implements CannotStart {}
}
