package dev.herald.persistence.delivery;

import dev.herald.domain.budget.Payment.Standing;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What rows cost: a sum that moves with them. Begun with no rows it is their cost; begun in the middle of their lives it
 * is by how much that moves.
 */
public final class RowMoney {
    private final TreeMap<LocalDate, Long> spentMicros = new TreeMap<>();
    private long reservedMicros;

    /** Goes along with a row that takes the place of another one, or of none. */
    public void move(Option<DeliveryRow> before, DeliveryRow after) {
        before.forEach(row -> add(row.standing(), -row.priceMicros()));
        add(after.standing(), after.priceMicros());
    }

    private void add(Standing standing, long micros) {
        switch (standing) {
            case Standing.Reserved() -> reservedMicros += micros;
            case Standing.Settled(var day) -> spentMicros.merge(day, micros, Long::sum);
            case Standing.Assumed(var day) -> spentMicros.merge(day, micros, Long::sum);
            case Standing.Released() -> {}
        }
    }

    /** What is put aside. */
    public long reservedMicros() {
        return reservedMicros;
    }

    /** What is spent, settled and assumed, by budget day. */
    public Map<LocalDate, Long> spentMicros() {
        return Collections.unmodifiableMap(spentMicros);
    }
}
