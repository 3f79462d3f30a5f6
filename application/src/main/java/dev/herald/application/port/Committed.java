package dev.herald.application.port;

import dev.herald.domain.budget.Spending;
import dev.herald.domain.delivery.Attempt.Attempting;
import io.vavr.collection.Seq;
import java.time.Instant;

/**
 * What the ledger made of a window of intents: everybody is either in {@code attempts} or in {@code losses}.
 *
 * @param attempts intents taken down, in the window's order: their calls may be made now
 * @param losses intents not taken down
 * @param spending the campaign's spending after it
 */
public record Committed(Seq<Attempting> attempts, Seq<Loss> losses, Spending spending) {

    /** An intent not taken down, and why. */
    public record Loss(Intent intent, Why why) {}

    /** Why an intent is not taken down. */
    public sealed interface Why {

        /** The person has this campaign's message, or will: another token was attempted, or this one. */
        record PersonHasMessage() implements Why {}

        /** Another message of ours to the token keeps it from getting one until then. */
        record TokenClaimed(Instant until) implements Why {}

        /** The budget has no room for its price. */
        record NoMoney() implements Why {}
    }
}
