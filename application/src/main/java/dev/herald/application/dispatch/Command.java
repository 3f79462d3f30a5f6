package dev.herald.application.dispatch;

import dev.herald.application.port.Intent;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Suspension;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import java.time.Instant;

/** What the dispatcher wants done. */
public sealed interface Command {

    /** Lease a range and read its people. Answered by {@code RangeLeased} or {@code NothingToLease}. */
    record LeaseRange() implements Command {}

    /** Give a range back. */
    record FinishRange(RangeLease lease) implements Command {}

    /** Take down who is withheld. */
    record Withhold(RangeLease lease, Seq<Withheld> withheld) implements Command {}

    /** Take intents down. Answered by {@code IntentsCommitted} or {@code LeaseWasLost}. */
    record CommitIntents(RangeLease lease, Seq<Intent> window) implements Command {}

    /** Make the call, unless the instant has passed. Answered by {@code Answered}. */
    record Send(Attempting attempt, Instant notAfter) implements Command {}

    /** Take outcomes down. */
    record RecordOutcomes(Seq<Outcome> outcomes) implements Command {}

    /** Take down that a token is never to be used again. */
    record DropToken(SubscriptionToken token, ErrorCode reason) implements Command {}

    /** Take a suspension down. */
    record Suspend(Suspension suspension) implements Command {}

    /** Lift a suspension. */
    record Lift(Subject subject, String reasonKey) implements Command {}

    /**
     * Prolong these leases, and look at what others did meanwhile. Answered by {@code Beaten}.
     *
     * @param doubts the most deliveries in doubt to read, oldest first
     */
    record Beat(Seq<RangeLease> leases, int doubts) implements Command {}

    /** Look a token up at the API. Answered by {@code LookedUp}. */
    record LookUp(InDoubt doubt) implements Command {}

    /** Send a {@code Woke} at this instant. */
    record WakeAt(Instant instant) implements Command {}

    /** Stop; nothing is under way any more. */
    record Finish(Ending ending) implements Command {}
}
