package dev.herald.application.campaign;

import dev.herald.application.port.Heard;
import dev.herald.application.port.Tally;
import dev.herald.domain.budget.Money;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.util.Currency;

/** Reckoning with counts. */
final class Tallies {

    private Tallies() {}

    /** The tally of a campaign that was never run. */
    static Tally none(Currency currency) {
        Map<String, Long> nothing = TreeMap.empty();
        return new Tally(
                0,
                0,
                nothing,
                0,
                0,
                0,
                nothing,
                0,
                nothing,
                Money.zero(currency),
                Option.none(),
                Heard.NOTHING,
                Money.zero(currency),
                0);
    }

    /** Everybody, whatever the key. */
    static long sum(Map<String, Long> counts) {
        return counts.values().foldLeft(0L, Long::sum);
    }

    /** Both counts together, by key. */
    static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        return TreeMap.<String, Long>ofEntries(one).merge(other, Long::sum);
    }
}
