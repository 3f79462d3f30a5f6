package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.function.Function;

/** What can be wrong with a button, and with the buttons of one element together. */
final class ButtonChecks {
    static final int MAX_BUTTONS = 3;

    private ButtonChecks() {}

    static Seq<Violation> webUrl(Option<String> title, Option<String> url) {
        return Violation.all(title(title), address("url", url, present -> Addresses.web("url", present)));
    }

    static Seq<Violation> postback(Option<String> title, Option<String> payload) {
        return Violation.all(title(title), Texts.required("payload", payload, Texts::payload));
    }

    static Seq<Violation> app(Option<String> title, Option<String> iosUrl, Option<String> androidUrl) {
        return Violation.all(
                Texts.optional(title, ButtonChecks::title),
                address("ios_url", iosUrl, present -> Addresses.deepLink("ios_url", present)),
                address("android_url", androidUrl, present -> Addresses.deepLink("android_url", present)));
    }

    static Seq<Violation> unknown(Option<String> type) {
        var known = List.of(Button.Kind.values()).map(Button.Kind::word).mkString(", ");
        return List.of(Violation.of(
                "type",
                type.map(word -> "must be one of " + known + ", but is " + word)
                        .getOrElse("is missing; one of " + known),
                ErrorCode.INVALID_BUTTON_TYPE));
    }

    /** No more than three on one element. */
    static Seq<Violation> few(Seq<?> buttons) {
        return Violation.unless(
                buttons.size() <= MAX_BUTTONS,
                "buttons",
                "holds " + buttons.size() + " buttons; at most " + MAX_BUTTONS + " are allowed",
                ErrorCode.TOO_MANY_BUTTONS);
    }

    /** Buttons whose kind does not go with what they stand under; a kind that is not known is told elsewhere. */
    static Seq<Violation> misplaced(Seq<Option<Button.Kind>> buttons, Set<Button.Kind> kinds, String where) {
        return buttons.zipWithIndex()
                .filter(button -> button._1.exists(kinds::contains))
                .map(button -> Violation.of(
                        "buttons[" + button._2 + "].type",
                        "is " + button._1.get().word() + ", which does not go with " + where,
                        ErrorCode.INVALID_BUTTON_TYPE));
    }

    static Seq<Option<Button.Kind>> kinds(Seq<Button> buttons) {
        return buttons.map(button -> Option.some(button.kind()));
    }

    private static Seq<Violation> title(Option<String> title) {
        return Texts.required("title", title, ErrorCode.EMPTY_BUTTON_TITLE, ButtonChecks::title);
    }

    private static Seq<Violation> title(String title) {
        return Violation.all(
                Texts.fixed("title", title, ErrorCode.EMPTY_BUTTON_TITLE),
                Texts.noLongerThan("title", title, Texts.MAX_BUTTON_TITLE));
    }

    private static Seq<Violation> address(String path, Option<String> url, Function<String, Seq<Violation>> check) {
        return Texts.required(
                path,
                url,
                ErrorCode.INVALID_URL,
                present -> present.isEmpty()
                        ? List.of(Violation.of(path, "must not be empty", ErrorCode.EMPTY_BUTTON_URL))
                        : check.apply(present));
    }
}
