package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.ZONE;

import dev.herald.application.port.Heard;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Outcome;
import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Payment;
import dev.herald.domain.budget.SpendingBook;
import dev.herald.domain.delivery.Attempt.Accepted;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.Delivery;
import dev.herald.domain.delivery.DeliveryId;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the domain's own machines make of the steps that a ledger was told: each delivery with the payment of its latest
 * intent, and the book over all of them. Nobody's leases, windows or rules: who is let in is the ledger's to say.
 */
final class Model {
    private static final BudgetCalendar CALENDAR = new BudgetCalendar(ZONE);

    private record Entry(Delivery delivery, Money price, LocalDate reservedOn, Option<LocalDate> assumedOn) {

        Payment payment() {
            var reserved = Payment.reserved(price, reservedOn);
            return delivery.settle(assumedOn.fold(() -> reserved, reserved::assumed), CALENDAR);
        }

        boolean isAwaited(Outcome outcome) {
            return switch (delivery.attempt()) {
                case Attempting attempt -> attempt.attemptedAt().equals(outcome.attemptedAt());
                case InDoubt doubt -> doubt.attemptedAt().equals(outcome.attemptedAt());
                default -> false;
            };
        }

        Entry with(Delivery after) {
            return new Entry(after, price, reservedOn, assumedOn);
        }

        boolean isToBeAssumed(Instant before) {
            return delivery.attempt() instanceof Accepted accepted
                    && accepted.at().isBefore(before)
                    && payment().standing() instanceof Payment.Standing.Reserved;
        }
    }

    private Map<DeliveryId, Entry> entries = HashMap.empty();

    void attempted(Attempting attempt, Instant now) {
        var entry = new Entry(Delivery.of(attempt), attempt.price(), CALENDAR.day(now), Option.none());
        entries = entries.put(attempt.id(), entry);
    }

    /** An outcome: an acceptance that was told counts always, anything else while nobody knows what came of this attempt. */
    void told(Outcome outcome) {
        entries = entries.computeIfPresent(
                        outcome.state().id(),
                        (id, entry) -> entry.isAwaited(outcome)
                                        || (outcome.state() instanceof Accepted && !outcome.isInferred())
                                ? entry.with(entry.delivery().after(outcome.state()))
                                : entry)
                ._2;
    }

    /** An event; whether it is one of a delivery here. */
    boolean heard(DeliveryId of, MessageEvent heard) {
        var known = entries.containsKey(of);
        entries = entries.computeIfPresent(
                        of, (id, entry) -> entry.with(entry.delivery().after(heard.event())))
                ._2;
        return known;
    }

    /** How many. */
    int assumed(long campaign, Instant before, LocalDate day) {
        var late = entries.filter((id, entry) -> id.campaign() == campaign && entry.isToBeAssumed(before));
        entries = late.mapValues(
                        entry -> new Entry(entry.delivery(), entry.price(), entry.reservedOn(), Option.some(day)))
                .merge(entries);
        return late.size();
    }

    private Seq<Entry> of(long campaign) {
        return entries.filterKeys(id -> id.campaign() == campaign).values();
    }

    SpendingBook book(long campaign) {
        return of(campaign).map(Entry::payment).foldLeft(SpendingBook.none(USD), SpendingBook::entering);
    }

    Heard heard(long campaign) {
        return of(campaign).map(entry -> Heard.of(entry.delivery().reception())).foldLeft(Heard.NOTHING, Heard::plus);
    }

    long accepted(long campaign) {
        return of(campaign).count(entry -> entry.delivery().attempt() instanceof Accepted);
    }
}
