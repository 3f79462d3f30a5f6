package dev.herald.application.port;

import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.reason.Reason;
import io.vavr.control.Option;

/**
 * What became of an attempt.
 *
 * @param state the state it is in now: accepted, rejected, postponed, in doubt, or planned again
 * @param unforeseen what the API refused it for although the rules had cleared it
 */
public record Outcome(Attempt state, Option<Reason> unforeseen) {

    /** An outcome that the rules foresaw. */
    public static Outcome of(Attempt state) {
        return new Outcome(state, Option.none());
    }
}
