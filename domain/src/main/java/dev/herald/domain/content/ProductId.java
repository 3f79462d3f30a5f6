package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * A product in a page's catalogue, as Meta names it. Whether the catalogue is the sending page's does not show in it.
 *
 * @param value 1 to 512 visible ASCII characters; anything else is refused (2300010)
 */
public record ProductId(String value) {

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if the text is not an id; {@link #of} tells instead
     */
    public ProductId {
        Violation.refuse(Texts.id("", value));
    }

    /** The id, or what is wrong with the text. */
    public static Validation<Seq<Violation>, ProductId> of(String text) {
        return Violation.valid(Texts.id("", text), () -> new ProductId(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
