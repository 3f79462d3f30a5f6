package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * One card of a generic template.
 *
 * @param title 1 to 80 characters
 * @param subtitle 1 to 80 characters
 * @param imageUrl where the picture is
 * @param action what pressing the card does
 * @param buttons at most three
 */
public record Element(
        String title, Option<String> subtitle, Option<String> imageUrl, Option<WebAction> action, Seq<Button> buttons) {
    private static final int MAX_BUTTONS = 3;

    /**
     * Guards the parts.
     *
     * @throws IllegalArgumentException if they are refused; {@link #of} tells instead
     */
    public Element {
        Violation.refuse(check(title, subtitle, imageUrl, buttons));
    }

    /** The card, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, Element> of(
            String title,
            Option<String> subtitle,
            Option<String> imageUrl,
            Option<WebAction> action,
            Seq<Button> buttons) {
        return Violation.valid(
                check(title, subtitle, imageUrl, buttons),
                () -> new Element(title, subtitle, imageUrl, action, buttons));
    }

    private static Seq<Violation> check(
            String title, Option<String> subtitle, Option<String> imageUrl, Seq<Button> buttons) {
        return Violation.all(
                Texts.required("title", title, Texts.MAX_TITLE),
                Texts.optional("subtitle", subtitle, Texts.MAX_TITLE),
                imageUrl.map(url -> Texts.url("image_url", url)).getOrElse(List.empty()),
                Violation.unless(
                        buttons.size() <= MAX_BUTTONS,
                        "buttons",
                        "holds " + buttons.size() + " buttons; at most " + MAX_BUTTONS + " are allowed",
                        ErrorCode.TOO_MANY_BUTTONS));
    }
}
