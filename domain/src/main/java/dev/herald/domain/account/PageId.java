package dev.herald.domain.account;

import dev.herald.domain.violation.OpaqueId;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * The id of a Facebook page, as the API gives it.
 *
 * @param value 1 to 512 visible ASCII characters; anything else is refused
 */
public record PageId(String value) implements Comparable<PageId> {

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if the text is not an id; {@link #of} tells instead
     */
    public PageId {
        Violation.refuse(OpaqueId.check(value));
    }

    /** The id, or what is wrong with the text. */
    public static Validation<Seq<Violation>, PageId> of(String text) {
        return Violation.valid(OpaqueId.check(text), () -> new PageId(text));
    }

    @Override
    public int compareTo(PageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
