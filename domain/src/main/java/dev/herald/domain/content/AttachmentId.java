package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * An image or video that was uploaded before, the API's {@code attachment_id}. Whether another page made it (2300027) does not show in it.
 *
 * @param value 1 to 512 visible ASCII characters; anything else is refused (2300010)
 */
public record AttachmentId(String value) {

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if the text is not an id; {@link #of} tells instead
     */
    public AttachmentId {
        Violation.refuse(Texts.id("", value));
    }

    /** The id, or what is wrong with the text. */
    public static Validation<Seq<Violation>, AttachmentId> of(String text) {
        return Violation.valid(Texts.id("", text), () -> new AttachmentId(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
