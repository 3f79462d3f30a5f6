package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word in double braces within a text, which the API replaces with something about the person (page "Generic
 * Template", 2026-02-12).
 *
 * @param written as it stands in the text, with its braces and none inside them
 */
public record Placeholder(String written) {
    private static final int BRACES = 2;
    private static final Pattern PATTERN = Pattern.compile("\\{\\{[^{}]*}}");

    /**
     * Guards the braces.
     *
     * @throws IllegalArgumentException if the text is no placeholder; {@link #in} finds those that are
     */
    public Placeholder {
        Violation.refuse(Violation.unless(
                PATTERN.matcher(written).matches(), "", "must be a word in double braces, but is " + written));
    }

    /** What the API can put there. Everything else is left as it is or refused by it (2300038). */
    public enum Filling {
        FIRST_NAME,
        LAST_NAME,
        FULL_NAME;

        /** How it is documented to be written: <code>{{first_name}}</code>. */
        public String written() {
            return "{{" + word() + "}}";
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All that a text holds, in their order. An opening or a closing pair of braces alone is none. */
    public static Seq<Placeholder> in(String text) {
        return List.ofAll(
                PATTERN.matcher(text).results().map(MatchResult::group).map(Placeholder::new));
    }

    /**
     * What the API puts there; none if it can't. Blanks inside the braces are let pass, since nothing documents that they
     * are wrong; {@link ContentPolicy} may know better.
     */
    public Option<Filling> filling() {
        var word = written.substring(BRACES, written.length() - BRACES).strip();
        return List.of(Filling.values()).find(filling -> filling.word().equals(word));
    }
}
