package dev.herald.application.port;

import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.reason.Reason;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What became of an attempt.
 *
 * @param state the state it is in now: accepted, rejected, postponed, in doubt, or planned again
 * @param attemptedAt when the intent was taken down, which tells it from other attempts at the same delivery
 * @param isInferred whether it was concluded from a look-up, and not told by whoever made the call or by the API
 * @param unforeseen what the API refused it for although the rules had cleared it
 */
public record Outcome(Attempt state, Instant attemptedAt, boolean isInferred, Option<Reason> unforeseen) {

    /** An outcome that the rules foresaw. */
    public static Outcome of(Attempting attempt, Attempt state) {
        return new Outcome(state, attempt.attemptedAt(), false, Option.none());
    }

    /** A refusal that they did not. */
    public static Outcome refused(Attempting attempt, Attempt state, Reason unforeseen) {
        return new Outcome(state, attempt.attemptedAt(), false, Option.some(unforeseen));
    }

    /** What was found out of a delivery in doubt. */
    public static Outcome of(InDoubt doubt, Attempt state) {
        return new Outcome(state, doubt.attemptedAt(), true, Option.none());
    }
}
