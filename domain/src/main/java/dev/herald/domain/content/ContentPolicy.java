package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Limits of content for which the API has an error but documents no number or rule (2300071, 2300073, 2300074, 2300075;
 * reference page of 2026-04-24). Each is known or not: what is not known forbids nothing. A team that has learned Meta's
 * limits from its own rejections states them here.
 *
 * @param aliases the exact ways to write a placeholder that pass; any other is refused (2300071)
 * @param lineBreaks how many line breaks one text may hold (2300073)
 * @param callToAction the templates that need something to press: a button of any kind, or an element's default action
 *     (2300074). Button templates and coupons always have it
 * @param buttonOrder groups of button kinds: those of one group stand before those of the next, on each element (2300075)
 */
public record ContentPolicy(
        Option<Set<String>> aliases,
        Option<Integer> lineBreaks,
        Option<Set<Class<? extends Template>>> callToAction,
        Option<Seq<Set<Button.Kind>>> buttonOrder) {

    /** Nothing is known, nothing forbidden: the domain's default. */
    public static final ContentPolicy OFF =
            new ContentPolicy(Option.none(), Option.none(), Option.none(), Option.none());

    /**
     * What the sandbox holds content to, so that a client meets these errors before Meta raises them. All of it is
     * Herald's own invention: placeholders written exactly as documented, at most 10 line breaks in one text, something to
     * press in generic, button, media and coupon templates, and buttons that lead to pages and apps before those that open
     * a conversation.
     */
    public static final ContentPolicy STRICT = new ContentPolicy(
            Option.some(HashSet.of(Placeholder.Filling.values()).map(Placeholder.Filling::written)),
            Option.some(10),
            Option.some(
                    HashSet.of(GenericTemplate.class, ButtonTemplate.class, MediaTemplate.class, CouponTemplate.class)),
            Option.some(List.of(HashSet.of(Button.Kind.WEB_URL, Button.Kind.APP), HashSet.of(Button.Kind.POSTBACK))));

    /** Vertical tabs and form feeds do not count; a carriage return with its line feed counts once. */
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");

    /** Everything that the limits that are known refuse, under the paths of the API's message object. */
    public Seq<Violation> check(MessageContent content) {
        return List.of(
                        wrongAliases(content),
                        excessLineBreaks(content),
                        missingCallToAction(content),
                        wrongButtonOrder(content))
                .flatMap(found -> found.getOrElse(List.empty()));
    }

    /** The placeholders that are written in a way that does not pass (2300071); none if it is not known which ways do. */
    public Option<Seq<Violation>> wrongAliases(MessageContent content) {
        return aliases.map(written -> Passage.of(content)
                .flatMap(passage -> Placeholder.in(passage.text())
                        .filter(placeholder -> !written.contains(placeholder.written()))
                        .map(placeholder -> Violation.of(
                                passage.path(),
                                "holds " + placeholder.written() + "; write it as one of "
                                        + written.toList().sorted().mkString(", "),
                                ErrorCode.INVALID_CREATIVE_ALIASES))));
    }

    /** The texts with too many line breaks (2300073); none if it is not known how many are. */
    public Option<Seq<Violation>> excessLineBreaks(MessageContent content) {
        return lineBreaks.map(max -> Passage.of(content).flatMap(passage -> {
            var count = LINE_BREAK.matcher(passage.text()).results().count();
            return Violation.unless(
                    count <= max,
                    passage.path(),
                    "holds " + count + " line breaks; at most " + max + " are allowed",
                    ErrorCode.TOO_MANY_LINE_BREAKS);
        }));
    }

    /** That there is nothing to press where there must be (2300074); none if it is not known where. */
    public Option<Seq<Violation>> missingCallToAction(MessageContent content) {
        return callToAction.map(templates -> Violation.unless(
                !templates.contains(content.template().getClass()) || Pressable.isIn(content.template()),
                content.template().path(),
                "holds nothing to press; add a button",
                ErrorCode.MISSING_CALL_TO_ACTION));
    }

    /** The elements whose buttons stand in a wrong order (2300075); none if it is not known which is right. */
    public Option<Seq<Violation>> wrongButtonOrder(MessageContent content) {
        return buttonOrder.map(groups -> Pressable.rows(content.template())
                .filter(row -> !isInOrder(row.buttons(), groups))
                .map(row -> Violation.of(
                                row.path(), "must stand in the order " + words(groups), ErrorCode.INVALID_BUTTON_ORDER)
                        .within(content.template().path())));
    }

    private static boolean isInOrder(Seq<Button> buttons, Seq<Set<Button.Kind>> groups) {
        // A kind that no group names may stand anywhere.
        var places = buttons.map(button -> groups.indexWhere(group -> group.contains(button.kind())))
                .filter(place -> place >= 0);
        return places.equals(places.sorted());
    }

    private static String words(Seq<Set<Button.Kind>> groups) {
        return groups.map(
                        group -> group.toList().map(Button.Kind::word).sorted().mkString(" or "))
                .mkString(", then ");
    }
}
