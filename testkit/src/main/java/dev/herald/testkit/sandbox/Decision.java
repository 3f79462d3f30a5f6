package dev.herald.testkit.sandbox;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** An answer, and what happens if it is given. */
record Decision<T>(T answer, Seq<Event> events) {

    static <T> Decision<T> of(T answer, Event event) {
        return new Decision<>(answer, List.of(event));
    }

    /** An answer that changes nothing. */
    static <T> Decision<T> of(T answer) {
        return new Decision<>(answer, List.empty());
    }
}
