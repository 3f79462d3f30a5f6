package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * Plain text (page "Text", mid-2026).
 *
 * @param text 1 to 640 characters, with placeholders that the API can fill; anything else is refused
 */
public record TextTemplate(String text) implements Template {

    /**
     * Guards the text.
     *
     * @throws IllegalArgumentException if it is refused; {@link #of} tells instead
     */
    public TextTemplate {
        Violation.refuse(check(Option.some(text)));
    }

    /** The text, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, TextTemplate> of(String text) {
        return of(Option.some(text));
    }

    /** The text, or everything that is wrong with it, which may be that there is none. */
    public static Validation<Seq<Violation>, TextTemplate> of(Option<String> text) {
        return Violation.valid(check(text), () -> new TextTemplate(text.get()));
    }

    private static Seq<Violation> check(Option<String> text) {
        return Texts.required("text", text, present -> Texts.personal("text", present, Texts.MAX_TEXT));
    }
}
