package dev.herald.http.message;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * A part of a message as it was read, and everything that is wrong with it.
 *
 * @param value the part; if anything is wrong with it, something valid in its place, so that what is around it can still
 *     be checked
 */
record Checked<T>(T value, Seq<Violation> found) {

    static <T> Checked<T> invalid(T standIn, Violation violation) {
        return new Checked<>(standIn, List.of(violation));
    }

    Validation<Seq<Violation>, T> toValidation() {
        return found.isEmpty() ? Validation.valid(value) : Validation.invalid(found);
    }
}
