package dev.herald.domain.delivery;

import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.budget.Payment;
import dev.herald.domain.delivery.Attempt.Accepted;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * One message to one person: how far our attempt to send it came, and what became of it at the person. An event is proof
 * that the API took the message, whatever we held of the attempt: lost in doubt, planned again, even refused. The answer
 * and the events of one attempt end in the same delivery in whatever order they come.
 *
 * <p>Events name a campaign's message and a token. Whoever hands one in has found the delivery by those two.
 *
 * @param attempt accepted, wherever anything was heard of the message
 */
public record Delivery(Attempt attempt, Reception reception) {

    /**
     * Guards what the one machine says of the other.
     *
     * @throws IllegalArgumentException if something was heard of a message that was not accepted
     */
    public Delivery {
        Violation.refuse(Violation.unless(
                attempt instanceof Accepted || reception instanceof Reception.Nothing,
                "attempt",
                "must be accepted, since the message was heard of"));
    }

    /** A message of which nothing was heard yet. */
    public static Delivery of(Attempt attempt) {
        return new Delivery(attempt, new Reception.Nothing());
    }

    /** Which message to whom. */
    public DeliveryId id() {
        return attempt.id();
    }

    /** The same after an event. */
    public Delivery after(DeliveryEvent event) {
        var evidence = new Accepted(id(), Option.none(), event.at());
        return new Delivery(decided(attempt, evidence), reception.after(event));
    }

    /**
     * The same after a step of the attempt: its answer, or what its doubt was resolved to. An acceptance outranks every
     * other step, whichever came first.
     *
     * @throws IllegalArgumentException if it is the attempt of another delivery
     */
    public Delivery after(Attempt step) {
        if (!step.id().equals(id())) {
            throw new IllegalArgumentException("a step of another delivery than " + id());
        }
        return new Delivery(decided(attempt, step), reception);
    }

    private static Attempt decided(Attempt before, Attempt step) {
        if (!(before instanceof Accepted accepted)) {
            return step;
        }
        return step instanceof Accepted again ? both(accepted, again) : accepted;
    }

    /** The earlier of two acceptances, with whatever tracking id is known. */
    private static Accepted both(Accepted one, Accepted other) {
        return new Accepted(
                one.id(),
                one.trackingId().toList().appendAll(other.trackingId()).min(),
                List.of(one.at(), other.at()).min().getOrElse(one::at));
    }

    /** What follows for the money. */
    public Settlement settlement() {
        return switch (attempt) {
            case Attempt.Attempting attempting -> new Settlement.Outstanding();
            case Attempt.InDoubt doubt -> new Settlement.Outstanding();
            case Accepted accepted -> ofAccepted();
            case Attempt.Planned planned -> new Settlement.Released();
            case Attempt.Withheld withheld -> new Settlement.Released();
            case Attempt.Rejected rejected -> new Settlement.Released();
            case Attempt.Postponed postponed -> new Settlement.Released();
        };
    }

    private Settlement ofAccepted() {
        return switch (reception) {
            case Reception.Nothing nothing -> new Settlement.Outstanding();
            case Reception.Sent sent -> new Settlement.Outstanding();
            case Reception.Failed failed -> new Settlement.Released();
            case Reception.Received received -> new Settlement.Spent(received.deliveredAt());
        };
    }

    /**
     * The money for it after what is known now. Handing in the same payment again changes nothing.
     *
     * @param payment what the latest intent to send put aside
     * @param calendar the ad account's
     */
    public Payment settle(Payment payment, BudgetCalendar calendar) {
        return switch (settlement()) {
            case Settlement.Outstanding() -> payment;
            case Settlement.Spent(Instant deliveredAt) -> payment.delivered(calendar.day(deliveredAt));
            case Settlement.Released() -> payment.released();
        };
    }

    /**
     * Whether the message was accepted so long ago that its delivery is assumed, since neither that nor a failure was
     * told: {@link Payment#ASSUMED_AFTER} and more.
     */
    public boolean isToBeAssumed(Instant now) {
        return attempt instanceof Accepted accepted
                && settlement() instanceof Settlement.Outstanding
                && !now.isBefore(accepted.at().plus(Payment.ASSUMED_AFTER));
    }
}
