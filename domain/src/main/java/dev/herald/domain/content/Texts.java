package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The checks that every template's texts and addresses share. Lengths count Unicode characters, not UTF-16 units. */
final class Texts {
    static final int MAX_TEXT = 640;
    static final int MAX_TITLE = 80;
    static final int MAX_BUTTON_TITLE = 20;
    static final int MAX_PAYLOAD = 1000;
    static final int MAX_URL = 2048;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]*}}");
    private static final Set<String> FILLED_BY_THE_API = HashSet.of("first_name", "last_name", "full_name");

    private Texts() {}

    static Seq<Violation> required(String path, String text, int max) {
        return Violation.all(
                Violation.unless(!text.isBlank(), path, "must not be empty", ErrorCode.INVALID_CREATIVE),
                noLongerThan(path, text, max),
                resolvable(path, text));
    }

    static Seq<Violation> optional(String path, Option<String> text, int max) {
        return Violation.all(text.map(present -> required(path, present, max)).getOrElse(List.empty()));
    }

    static Seq<Violation> noLongerThan(String path, String text, int max) {
        var length = text.codePointCount(0, text.length());
        return Violation.unless(
                length <= max,
                path,
                "has " + length + " characters; at most " + max + " are allowed",
                ErrorCode.INVALID_CREATIVE);
    }

    private static Seq<Violation> resolvable(String path, String text) {
        return Stream.ofAll(PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .filter(placeholder -> !FILLED_BY_THE_API.contains(nameOf(placeholder)))
                .map(placeholder -> Violation.of(
                        path,
                        "holds " + placeholder
                                + ", which nobody fills in; first_name, last_name and full_name can be used",
                        ErrorCode.UNRESOLVED_PLACEHOLDER))
                .toList();
    }

    private static String nameOf(String placeholder) {
        return placeholder.substring(2, placeholder.length() - 2).strip();
    }

    static Seq<Violation> url(String path, String url) {
        return Violation.unless(
                url.length() <= MAX_URL && isWebAddress(url),
                path,
                "must be an address that begins with https:// or http://",
                ErrorCode.INVALID_URL);
    }

    private static boolean isWebAddress(String url) {
        try {
            var uri = new URI(url);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
