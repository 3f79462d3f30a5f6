package dev.herald.persistence.delivery;

import dev.herald.application.port.Heard;
import dev.herald.application.port.Tally;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Payment;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Currency;

/** Counts rows into a {@link Tally}, alone or many of a kind at once. */
public final class TallyCount {

    /**
     * Rows that are alike.
     *
     * @param waiting how many of them are due at an instant
     * @param priceMicros the sum of their prices
     * @param nextDue the earliest of those instants
     * @param heard how many were heard of
     * @param assumedMicros the sum of the prices of those whose delivery is assumed
     */
    public record Alike(
            DeliveryState state,
            Seq<String> reasons,
            long count,
            long waiting,
            long priceMicros,
            Option<Instant> nextDue,
            Heard heard,
            long assumedMicros) {

        /** A row alone. */
        public static Alike of(DeliveryRow row) {
            return new Alike(
                    row.state(),
                    row.reasons(),
                    1,
                    row.dueAt().isDefined() ? 1 : 0,
                    row.priceMicros(),
                    row.dueAt(),
                    row.acceptance().map(taken -> Heard.of(taken.reception())).getOrElse(Heard.NOTHING),
                    row.standing() instanceof Payment.Standing.Assumed ? row.priceMicros() : 0);
        }
    }

    private final java.util.Map<DeliveryState, Long> counts = new java.util.EnumMap<>(DeliveryState.class);
    private long waiting;
    private long priceMicros;
    private Map<String, Long> withheldReasons = HashMap.empty();
    private Map<String, Long> rejected = HashMap.empty();
    private Option<Instant> nextDue = Option.none();
    private Heard heard = Heard.NOTHING;
    private long assumedMicros;

    /** Counts some rows. */
    public TallyCount add(Alike rows) {
        counts.merge(rows.state(), rows.count(), Long::sum);
        switch (rows.state()) {
            case WITHHELD -> {
                waiting += rows.waiting();
                withheldReasons = plus(withheldReasons, rows);
            }
            case REJECTED -> rejected = plus(rejected, rows);
            case PLANNED, ATTEMPTING, IN_DOUBT, ACCEPTED, POSTPONED -> {}
        }
        if (rows.state() != DeliveryState.PLANNED) {
            priceMicros = Math.addExact(priceMicros, rows.priceMicros());
        }
        nextDue = nextDue.toList().appendAll(rows.nextDue()).min();
        heard = heard.plus(rows.heard());
        assumedMicros = Math.addExact(assumedMicros, rows.assumedMicros());
        return this;
    }

    private static Map<String, Long> plus(Map<String, Long> counts, Alike rows) {
        return rows.reasons().foldLeft(counts, (sums, reason) -> sums.put(reason, rows.count(), Long::sum));
    }

    /**
     * The tally of everything counted.
     *
     * @param forgotten how many of the rows are of people who were forgotten
     */
    public Tally tally(Map<String, Long> unforeseen, long forgotten, Currency currency) {
        return new Tally(
                of(DeliveryState.WITHHELD),
                waiting,
                withheldReasons,
                of(DeliveryState.ATTEMPTING),
                of(DeliveryState.IN_DOUBT),
                of(DeliveryState.ACCEPTED),
                rejected,
                of(DeliveryState.POSTPONED),
                unforeseen,
                new Money(priceMicros, currency),
                nextDue,
                heard,
                new Money(assumedMicros, currency),
                forgotten);
    }

    private long of(DeliveryState state) {
        return counts.getOrDefault(state, 0L);
    }
}
