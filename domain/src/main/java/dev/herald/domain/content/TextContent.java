package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * Plain text.
 *
 * @param text 1 to 640 characters, with placeholders that the API can fill; anything else is refused
 */
public record TextContent(String text) implements MessageContent {

    /**
     * Guards the text.
     *
     * @throws IllegalArgumentException if it is refused; {@link #of} tells instead
     */
    public TextContent {
        Violation.refuse(check(text));
    }

    /** The content, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, MessageContent> of(String text) {
        return Violation.valid(check(text), () -> new TextContent(text));
    }

    private static Seq<Violation> check(String text) {
        return Texts.required("text", text, Texts.MAX_TEXT);
    }
}
