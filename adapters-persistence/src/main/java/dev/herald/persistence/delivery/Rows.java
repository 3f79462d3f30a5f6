package dev.herald.persistence.delivery;

import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Outcome;
import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.PersonKey;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** All rows of a campaign that belong to some people, and what a batch of steps makes of them. */
public final class Rows {
    private final Map<PersonKey, Map<DeliveryId, DeliveryRow>> byPerson = new HashMap<>();
    private final Map<DeliveryId, Option<DeliveryRow>> stored = new LinkedHashMap<>();
    private final RowMoney money = new RowMoney();
    private Vector<DeliveryRow> changed = Vector.empty();

    /**
     * A row that changed.
     *
     * @param stored as it was; none if it was not
     * @param row as it is after all steps
     */
    public record Change(Option<DeliveryRow> stored, DeliveryRow row) {

        /** Whether it was accepted before, and claims its token as before: only what was heard of it differs. */
        public boolean isOfHearingOnly() {
            return stored.exists(before ->
                    before.acceptance().isDefined() && before.claimedUntil().equals(row.claimedUntil()));
        }
    }

    /** Rows as they are stored. */
    public Rows(Iterable<DeliveryRow> stored) {
        stored.forEach(this::keep);
    }

    private void keep(DeliveryRow row) {
        byPerson.computeIfAbsent(row.id().person(), person -> new HashMap<>()).put(row.id(), row);
    }

    private Map<DeliveryId, DeliveryRow> of(PersonKey person) {
        return byPerson.getOrDefault(person, Map.of());
    }

    private Option<DeliveryRow> find(DeliveryId id) {
        return Option.of(of(id.person()).get(id));
    }

    /** Whether this delivery was attempted and not called off, or another one holds the person. */
    boolean wasAttempted(DeliveryId id) {
        return find(id).exists(row -> !row.canBeWithheld()) || isHeldByAnother(id);
    }

    private boolean isHeldByAnother(DeliveryId id) {
        return of(id.person()).values().stream()
                .anyMatch(row -> !row.id().equals(id) && row.state().holdsPerson());
    }

    /** Withholds, unless a row has come too far for it. */
    public Rows withhold(Iterable<Withheld> withheld) {
        for (var one : withheld) {
            var earlier = find(one.id());
            if (earlier.forAll(DeliveryRow::canBeWithheld)) {
                change(earlier, DeliveryRow.of(one, earlier));
            }
        }
        return this;
    }

    /** Takes down outcomes. One of a delivery that was never attempted tells nothing and is passed over. */
    public Rows record(Iterable<Outcome> outcomes) {
        for (var outcome : outcomes) {
            var id = outcome.state().id();
            for (var row : find(id).filter(row -> row.booking().isDefined())) {
                var after = row.after(outcome, isHeldByAnother(id));
                if (!after.equals(row)) {
                    change(Option.some(row), after);
                }
            }
        }
        return this;
    }

    /**
     * Takes down what was heard of messages.
     *
     * @param about the delivery that an event may be about
     * @return the events that are about none that was ever attempted, in their order
     */
    public Vector<MessageEvent> hear(
            Seq<MessageEvent> events, Function<MessageEvent, Option<DeliveryId>> about, BudgetCalendar calendar) {
        return events.toVector().reject(event -> about.apply(event).exists(id -> hear(id, event, calendar)));
    }

    private boolean hear(DeliveryId id, MessageEvent heard, BudgetCalendar calendar) {
        var attempted = find(id).filter(row -> row.booking().isDefined());
        for (var row : attempted) {
            var after = row.after(heard, isHeldByAnother(id), calendar);
            if (!after.equals(row)) {
                change(Option.some(row), after);
            }
        }
        return attempted.isDefined();
    }

    /** Assumes the delivery of whatever was accepted before this instant and heard of no more. */
    public Rows assume(Instant acceptedBefore, LocalDate today, BudgetCalendar calendar) {
        byPerson.values().stream()
                .flatMap(ofPerson -> ofPerson.values().stream())
                .filter(row -> row.isToBeAssumed(acceptedBefore))
                .toList()
                .forEach(row -> change(Option.some(row), row.assumed(today, calendar)));
        return this;
    }

    private void change(Option<DeliveryRow> before, DeliveryRow after) {
        keep(after);
        stored.putIfAbsent(after.id(), before);
        changed = changed.append(after);
        money.move(before, after);
    }

    /** The rows that changed, in the order of their steps: a row that took two steps is in it twice. */
    public Vector<DeliveryRow> changed() {
        return changed;
    }

    /** What the steps come to, each row once. */
    public Vector<Change> changes() {
        return Vector.ofAll(stored.entrySet())
                .flatMap(entry -> find(entry.getKey()).map(row -> new Change(entry.getValue(), row)));
    }

    /** By how much the changes move the campaign's money. */
    public RowMoney money() {
        return money;
    }
}
