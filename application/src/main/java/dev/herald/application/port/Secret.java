package dev.herald.application.port;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * A text that must not be shown, such as an access token. {@code toString} doesn't.
 *
 * @param value 1 to 4096 visible ASCII characters; anything else is refused
 */
public record Secret(String value) {
    private static final int LENGTH_MAX = 4096;

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if it is no secret; {@link #of} tells instead
     */
    public Secret {
        Violation.refuse(check(value));
    }

    /** The secret, or what is wrong with the text, which is not told. */
    public static Validation<Seq<Violation>, Secret> of(String text) {
        return Violation.valid(check(text), () -> new Secret(text));
    }

    private static Seq<Violation> check(String text) {
        return Violation.unless(
                !text.isEmpty()
                        && text.length() <= LENGTH_MAX
                        && text.chars().allMatch(character -> character > ' ' && character <= '~'),
                "",
                "must be 1 to " + LENGTH_MAX + " visible ASCII characters without spaces, on one line");
    }

    @Override
    public String toString() {
        return "[hidden]";
    }
}
