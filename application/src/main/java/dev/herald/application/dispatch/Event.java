package dev.herald.application.dispatch;

import dev.herald.application.port.Answer;
import dev.herald.application.port.Committed;
import dev.herald.application.port.Crew;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Recipient;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.reason.Denial;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/** What the dispatcher learns. Every {@link Command} but a wake-up and the finish is answered by exactly one event. */
public sealed interface Event {

    /** The campaign is to be worked on. */
    record Started() implements Event {}

    /** A range was leased; these people of it are to be judged. */
    record RangeLeased(RangeLease lease, Seq<Recipient> recipients, Spending spending) implements Event {}

    /**
     * No range that is free holds anybody to be judged now.
     *
     * @param nextDue when somebody is, if at all
     */
    record NothingToLease(Option<Instant> nextDue) implements Event {}

    /**
     * The ledger has dealt with a window of intents.
     *
     * @param crew who else was at work as somebody could not be paid; none if everybody could
     */
    record IntentsCommitted(RangeLease lease, Committed committed, Option<Crew> crew) implements Event {}

    /** The lease under which the command was to write is gone; nothing was written. */
    record LeaseWasLost(Command command, RangeLease lease) implements Event {}

    /** A call has ended, or was not made because its time had passed. */
    record Answered(Attempting attempt, Answer<Option<String>> answer) implements Event {}

    /**
     * Leases were prolonged, and others looked at.
     *
     * @param asked the leases that were to be prolonged
     * @param prolonged those that were; the others are lost
     * @param doubts deliveries in doubt, whoever left them so
     * @param denials what stands in the way by now and did not when the work began
     * @param crew who else is at work
     */
    record Beaten(Seq<RangeLease> asked, Seq<RangeLease> prolonged, Seq<InDoubt> doubts, Seq<Denial> denials, Crew crew)
            implements Event {}

    /** A token was looked up for a delivery in doubt. */
    record LookedUp(InDoubt doubt, Answer<Option<Instant>> answer) implements Event {}

    /** A command that answers nothing else was carried out. */
    record Done(Command command) implements Event {}

    /** A person wants it to stop. What is under way ends; nothing more begins. */
    record StopAsked() implements Event {}

    /** The instant asked for has come. */
    record Woke() implements Event {}

    /** The store failed; a command was not carried out, or nobody knows. */
    record StoreFailed(String why) implements Event {}
}
