package dev.herald.application.dispatch;

import dev.herald.application.port.Answer;
import dev.herald.application.port.Committed;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Recipient;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/** What the dispatcher learns. Every {@link Command} but a wake-up and the finish is answered by exactly one event. */
public sealed interface Event {

    /** The campaign is to be worked on. */
    record Started() implements Event {}

    /** A range was leased; these people of it are to be judged. */
    record RangeLeased(RangeLease lease, Seq<Recipient> recipients, Spending spending) implements Event {}

    /** No range holds anybody to be judged now. Somebody is due at the given instant, if at all. */
    record NothingToLease(Option<Instant> nextDue) implements Event {}

    /** The ledger has dealt with a window of intents. */
    record IntentsCommitted(RangeLease lease, Committed committed) implements Event {}

    /** The lease under which the command was to write is gone; nothing was written. */
    record LeaseWasLost(Command command, RangeLease lease) implements Event {}

    /** A call has ended, or was not made because its time had passed. */
    record Answered(Attempting attempt, Answer<Option<String>> answer) implements Event {}

    /** These deliveries are in doubt. */
    record DoubtsRead(Seq<InDoubt> doubts) implements Event {}

    /** A token was looked up for a delivery in doubt. */
    record LookedUp(InDoubt doubt, Answer<Option<Instant>> answer) implements Event {}

    /** A command that answers nothing else was carried out. */
    record Done(Command command) implements Event {}

    /** The instant asked for has come. */
    record Woke() implements Event {}

    /** The store failed; a command was not carried out, or nobody knows. */
    record StoreFailed(String why) implements Event {}
}
