package dev.herald.domain.subscription;

import dev.herald.domain.violation.OpaqueId;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * The token of a person's opt-in to a page's marketing messages, the API's {@code notification_messages_token}. Tokens
 * sort as text.
 *
 * @param value 1 to 512 visible ASCII characters; anything else is refused
 */
public record SubscriptionToken(String value) implements Comparable<SubscriptionToken> {

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if the text is not an id; {@link #of} tells instead
     */
    public SubscriptionToken {
        Violation.refuse(OpaqueId.check(value));
    }

    /** The id, or what is wrong with the text. */
    public static Validation<Seq<Violation>, SubscriptionToken> of(String text) {
        return Violation.valid(OpaqueId.check(text), () -> new SubscriptionToken(text));
    }

    @Override
    public int compareTo(SubscriptionToken other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
