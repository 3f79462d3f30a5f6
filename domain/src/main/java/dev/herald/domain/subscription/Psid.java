package dev.herald.domain.subscription;

import dev.herald.domain.violation.OpaqueId;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * A person's id on one page (page-scoped id), the API's {@code recipient_id}.
 *
 * @param value 1 to 512 visible ASCII characters; anything else is refused
 */
public record Psid(String value) implements Comparable<Psid> {

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if the text is not an id; {@link #of} tells instead
     */
    public Psid {
        Violation.refuse(OpaqueId.check(value));
    }

    /** The id, or what is wrong with the text. */
    public static Validation<Seq<Violation>, Psid> of(String text) {
        return Violation.valid(OpaqueId.check(text), () -> new Psid(text));
    }

    @Override
    public int compareTo(Psid other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
