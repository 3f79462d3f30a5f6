package dev.herald.domain.region;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Locale;

/**
 * A country or territory.
 *
 * @param code ISO 3166-1 alpha-2, two upper-case letters; anything else is refused
 */
public record Region(String code) {

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if the text is not a code; {@link #of} tells instead
     */
    public Region {
        Violation.refuse(check(code));
    }

    /** The region, or what is wrong with the text. Lower case is taken as upper case. */
    public static Validation<Seq<Violation>, Region> of(String text) {
        var isAscii = text.chars().allMatch(c -> c <= '~');
        var code = isAscii ? text.toUpperCase(Locale.ROOT) : text; // upper case can turn one letter into two
        return Violation.valid(check(code), () -> new Region(code));
    }

    private static Seq<Violation> check(String code) {
        return Violation.unless(
                code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z'),
                "",
                "must be a country code of two letters (ISO 3166), such as US");
    }

    @Override
    public String toString() {
        return code;
    }
}
