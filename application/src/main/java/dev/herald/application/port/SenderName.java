package dev.herald.application.port;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.regex.Pattern;

/**
 * What we call somebody who sends, for campaign files to say.
 *
 * @param value 1 to 64 letters, digits, dashes and underscores; anything else is refused
 */
public record SenderName(String value) implements Comparable<SenderName> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if the text is no name; {@link #of} tells instead
     */
    public SenderName {
        Violation.refuse(check(value));
    }

    /** The name, or what is wrong with the text. */
    public static Validation<Seq<Violation>, SenderName> of(String text) {
        return Violation.valid(check(text), () -> new SenderName(text));
    }

    private static Seq<Violation> check(String value) {
        return Violation.unless(
                SHAPE.matcher(value).matches(), "", "must be 1 to 64 letters, digits, dashes and underscores");
    }

    @Override
    public int compareTo(SenderName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
