package dev.herald.application.port;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.regex.Pattern;

/**
 * The id that the API gave to something that was made there: a campaign, a message set, a message, a creative, a custom
 * audience.
 *
 * @param value 1 to 512 letters, digits, and {@code _ : -}, so that it means nothing in an address; anything else is
 *     refused
 */
public record RemoteId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_:-]{1,512}");

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if the text is not an id; {@link #of} tells instead
     */
    public RemoteId {
        Violation.refuse(check(value));
    }

    /** The id, or what is wrong with the text. */
    public static Validation<Seq<Violation>, RemoteId> of(String text) {
        return Violation.valid(check(text), () -> new RemoteId(text));
    }

    private static Seq<Violation> check(String value) {
        return Violation.unless(
                SHAPE.matcher(value).matches(), "", "must be 1 to 512 letters, digits, underscores, colons and dashes");
    }

    @Override
    public String toString() {
        return value;
    }
}
