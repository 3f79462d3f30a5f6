package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.OpaqueId;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Function;

/** The checks that every template's texts share. Lengths count Unicode characters, not UTF-16 units. */
final class Texts {
    static final int MAX_TEXT = 640;
    static final int MAX_TITLE = 80;
    static final int MAX_BUTTON_TITLE = 20;
    static final int MAX_PAYLOAD = 1000;

    private static final String FILLINGS =
            List.of(Placeholder.Filling.values()).map(Placeholder.Filling::word).mkString(", ");

    private Texts() {}

    /** What is wrong with a text that must be there; 2300010 if it is not. */
    static Seq<Violation> required(String path, Option<String> text, Function<String, Seq<Violation>> check) {
        return required(path, text, ErrorCode.INVALID_CREATIVE, check);
    }

    static Seq<Violation> required(
            String path, Option<String> text, ErrorCode ifMissing, Function<String, Seq<Violation>> check) {
        return text.map(check).getOrElse(() -> List.of(Violation.of(path, "is missing", ifMissing)));
    }

    /** What is wrong with a text that may be there. */
    static Seq<Violation> optional(Option<String> text, Function<String, Seq<Violation>> check) {
        return text.map(check).getOrElse(List.empty());
    }

    /** A text in which the API fills placeholders. */
    static Seq<Violation> personal(String path, String text, int max) {
        return Violation.all(personal(path, text), noLongerThan(path, text, max));
    }

    /** A text in which the API fills placeholders, and for which no limit is documented. */
    static Seq<Violation> personal(String path, String text) {
        return Violation.all(
                notBlank(path, text, ErrorCode.INVALID_CREATIVE),
                unresolved(
                        path,
                        Placeholder.in(text)
                                .filter(placeholder -> placeholder.filling().isEmpty())));
    }

    /** A text in which the API fills nothing. */
    static Seq<Violation> fixed(String path, String text) {
        return fixed(path, text, ErrorCode.INVALID_CREATIVE);
    }

    static Seq<Violation> fixed(String path, String text, ErrorCode ifBlank) {
        return Violation.all(notBlank(path, text, ifBlank), unresolved(path, Placeholder.in(text)));
    }

    /** What a button or quick reply sends back: for the page, not for the person's eyes. */
    static Seq<Violation> payload(String text) {
        return Violation.all(
                Violation.unless(!text.isEmpty(), "payload", "must not be empty", ErrorCode.INVALID_CREATIVE),
                noLongerThan("payload", text, MAX_PAYLOAD));
    }

    static Seq<Violation> noLongerThan(String path, String text, int max) {
        var length = text.codePointCount(0, text.length());
        return Violation.unless(
                length <= max,
                path,
                "has " + length + " characters; at most " + max + " are allowed",
                ErrorCode.INVALID_CREATIVE);
    }

    /** An id that Meta handed out. */
    static Seq<Violation> id(String path, String text) {
        return OpaqueId.check(text).map(found -> Violation.of(path, found.message(), ErrorCode.INVALID_CREATIVE));
    }

    private static Seq<Violation> notBlank(String path, String text, ErrorCode code) {
        return Violation.unless(!text.isBlank(), path, "must not be empty", code);
    }

    private static Seq<Violation> unresolved(String path, Seq<Placeholder> placeholders) {
        return placeholders.map(placeholder -> Violation.of(
                path,
                "holds " + placeholder.written() + ", which nobody fills in"
                        + (placeholder.filling().isDefined() ? " here" : "; " + FILLINGS + " can be used"),
                ErrorCode.UNRESOLVED_PLACEHOLDER));
    }
}
