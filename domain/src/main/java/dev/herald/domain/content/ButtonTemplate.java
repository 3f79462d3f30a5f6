package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * A text with buttons under it (page "Button Template", mid-2026).
 *
 * @param text 1 to 640 characters
 * @param buttons 1 to 3 that open web pages or send payloads; one that opens an app is refused (2300023)
 */
public record ButtonTemplate(String text, Seq<Button> buttons) implements Template {

    /**
     * Guards the parts.
     *
     * @throws IllegalArgumentException if they are refused; {@link #of} tells instead
     */
    public ButtonTemplate {
        Violation.refuse(check(Option.some(text), ButtonChecks.kinds(buttons)));
    }

    /** The template, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, ButtonTemplate> of(String text, Seq<Button> buttons) {
        return Violation.valid(
                check(Option.some(text), ButtonChecks.kinds(buttons)), () -> new ButtonTemplate(text, buttons));
    }

    private static Seq<Violation> check(Option<String> text, Seq<Option<Button.Kind>> buttons) {
        return Violation.all(
                Texts.required("text", text, present -> Texts.personal("text", present, Texts.MAX_TEXT)),
                // Too many have a code of their own.
                Parts.between(1, Math.max(ButtonChecks.MAX_BUTTONS, buttons.size()), buttons, "buttons", "buttons"),
                ButtonChecks.few(buttons),
                ButtonChecks.misplaced(buttons, HashSet.of(Button.Kind.APP), "a button template"));
    }

    /** A button template as someone wrote it. */
    public record Draft(Option<String> text, Seq<Button.Draft> buttons) {

        /** The template, or everything that is wrong with it. */
        public Validation<Seq<Violation>, ButtonTemplate> made() {
            var pressed = buttons.map(Button.Draft::made);
            var found = Violation.all(check(text, buttons.map(Button.Draft::kind)), Parts.wrong("buttons", pressed));
            return Violation.valid(found, () -> new ButtonTemplate(text.get(), Parts.values(pressed)));
        }
    }
}
