package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * One card of a generic template.
 *
 * @param title 1 to 80 characters
 * @param subtitle 1 to 80 characters
 * @param visual the picture or video it shows
 * @param action what pressing the card does
 * @param buttons at most three; none of them a postback under a video (2300023)
 */
public record Element(
        String title, Option<String> subtitle, Option<Visual> visual, Option<WebAction> action, Seq<Button> buttons) {

    /**
     * Guards the parts.
     *
     * @throws IllegalArgumentException if they are refused; {@link #of} tells instead
     */
    public Element {
        Violation.refuse(check(title, subtitle, visual, buttons));
    }

    /** The card, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, Element> of(
            String title,
            Option<String> subtitle,
            Option<Visual> visual,
            Option<WebAction> action,
            Seq<Button> buttons) {
        return Violation.valid(
                check(title, subtitle, visual, buttons), () -> new Element(title, subtitle, visual, action, buttons));
    }

    boolean isGrid() {
        return visual.exists(Visual.ImageGrid.class::isInstance);
    }

    private static Seq<Violation> check(
            String title, Option<String> subtitle, Option<Visual> visual, Seq<Button> buttons) {
        var isVideo = visual.exists(Visual.Video.class::isInstance);
        return check(Option.some(title), subtitle, isVideo, ButtonChecks.kinds(buttons));
    }

    private static Seq<Violation> check(
            Option<String> title, Option<String> subtitle, boolean isVideo, Seq<Option<Button.Kind>> buttons) {
        return Violation.all(
                Texts.required("title", title, text -> Texts.personal("title", text, Texts.MAX_TITLE)),
                Texts.optional(subtitle, text -> Texts.personal("subtitle", text, Texts.MAX_TITLE)),
                ButtonChecks.few(buttons),
                isVideo ? ButtonChecks.misplaced(buttons, HashSet.of(Button.Kind.POSTBACK), "a video") : List.empty());
    }

    /** A card as someone wrote it, with parts that may be missing, wrong or contradict each other. */
    public record Draft(
            Option<String> title,
            Option<String> subtitle,
            Visual.Draft visual,
            Option<WebAction.Draft> action,
            Seq<Button.Draft> buttons) {

        /** The card, or everything that is wrong with it. */
        public Validation<Seq<Violation>, Element> made() {
            var shown = visual.made();
            var does = action.map(WebAction.Draft::made);
            var pressed = buttons.map(Button.Draft::made);
            var found = Violation.all(
                    check(title, subtitle, visual.isVideo(), buttons.map(Button.Draft::kind)),
                    Parts.wrong(shown),
                    Parts.wrong("default_action", does),
                    Parts.wrong("buttons", pressed));
            return Violation.valid(
                    found,
                    () -> new Element(
                            title.get(), subtitle, shown.get(), does.map(Validation::get), Parts.values(pressed)));
        }
    }
}
