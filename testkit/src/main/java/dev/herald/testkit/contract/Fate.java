package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;

import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.control.Option;
import java.util.function.Function;

/** What can become of an attempt, and whether the message may have reached the person then. */
enum Fate {
    ON_THE_WIRE(true, attempt -> attempt),
    IN_DOUBT(true, attempt -> attempt.inDoubt(NOW)),
    ACCEPTED(true, attempt -> attempt.accepted(Option.some("tracking"), NOW)),
    POSTPONED(false, attempt -> attempt.postponed(NOW.plusSeconds(60), ErrorCode.MIN_DELAY_NOT_REACHED)),
    REJECTED(false, attempt -> attempt.rejected(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN, NOW)),
    PLANNED_AGAIN(false, Attempting::notSent);

    private final boolean mayHaveArrived;

    @SuppressWarnings("ImmutableEnumChecker") // it can't see that the functions keep nothing
    private final Function<Attempting, Attempt> outcome;

    Fate(boolean mayHaveArrived, Function<Attempting, Attempt> outcome) {
        this.mayHaveArrived = mayHaveArrived;
        this.outcome = outcome;
    }

    boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    /** Whether the campaign has nothing more for the person's other tokens: it arrived, may have, or will go out again. */
    boolean holdsPerson() {
        return mayHaveArrived || this == POSTPONED;
    }

    /** The outcome to record; none on the wire. */
    Option<Attempt> of(Attempting attempt) {
        return Option.when(this != ON_THE_WIRE, () -> outcome.apply(attempt));
    }
}
