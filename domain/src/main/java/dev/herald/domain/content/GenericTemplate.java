package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * One card, or several side by side (a carousel).
 *
 * @param greeting said before the card; 1 to 640 characters
 * @param elements the cards, 1 to 10
 */
public record GenericTemplate(Option<String> greeting, Seq<Element> elements) implements MessageContent {
    private static final int MAX_ELEMENTS = 10;

    /**
     * Guards the parts.
     *
     * @throws IllegalArgumentException if they are refused; {@link #of} tells instead
     */
    public GenericTemplate {
        Violation.refuse(check(greeting, elements));
    }

    /** The content, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, MessageContent> of(Option<String> greeting, Seq<Element> elements) {
        return Violation.valid(check(greeting, elements), () -> new GenericTemplate(greeting, elements));
    }

    private static Seq<Violation> check(Option<String> greeting, Seq<Element> elements) {
        return Violation.all(
                Texts.optional("text", greeting, Texts.MAX_TEXT),
                Violation.unless(
                        !elements.isEmpty() && elements.size() <= MAX_ELEMENTS,
                        "elements",
                        "holds " + elements.size() + " elements; 1 to " + MAX_ELEMENTS + " are allowed",
                        ErrorCode.INVALID_CREATIVE));
    }
}
