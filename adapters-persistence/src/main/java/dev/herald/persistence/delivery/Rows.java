package dev.herald.persistence.delivery;

import dev.herald.application.port.Outcome;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.PersonKey;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/** All rows of a campaign that belong to some people, and what a batch of steps makes of them. */
public final class Rows {
    private final Map<PersonKey, Map<DeliveryId, DeliveryRow>> byPerson = new HashMap<>();
    private Vector<DeliveryRow> changed = Vector.empty();
    private long reservedMicros;

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
                var after = row.after(outcome.state(), isHeldByAnother(id));
                if (!after.equals(row)) {
                    change(Option.some(row), after);
                }
            }
        }
        return this;
    }

    private void change(Option<DeliveryRow> before, DeliveryRow after) {
        keep(after);
        changed = changed.append(after);
        reservedMicros +=
                after.reservedMicros() - before.map(DeliveryRow::reservedMicros).getOrElse(0L);
    }

    /** The rows that changed, in the order of their steps: a row that took two steps is in it twice. */
    public Vector<DeliveryRow> changed() {
        return changed;
    }

    /** By how much the changes move what is reserved. */
    public long reservedMicros() {
        return reservedMicros;
    }
}
