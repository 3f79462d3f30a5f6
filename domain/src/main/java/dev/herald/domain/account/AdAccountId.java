package dev.herald.domain.account;

import dev.herald.domain.violation.OpaqueId;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * The id of an ad account, without the {@code act_} that paths put before it.
 *
 * @param value 1 to 512 visible ASCII characters; anything else is refused
 */
public record AdAccountId(String value) implements Comparable<AdAccountId> {

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if the text is not an id; {@link #of} tells instead
     */
    public AdAccountId {
        Violation.refuse(OpaqueId.check(value));
    }

    /** The id, or what is wrong with the text. */
    public static Validation<Seq<Violation>, AdAccountId> of(String text) {
        return Violation.valid(OpaqueId.check(text), () -> new AdAccountId(text));
    }

    @Override
    public int compareTo(AdAccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
