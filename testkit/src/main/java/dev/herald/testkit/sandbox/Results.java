package dev.herald.testkit.sandbox;

import dev.herald.domain.budget.Money;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What came of messages, counted by ad and by day in the ad account's time zone, as insights tell it. Grows by one row for
 * each ad and day on which something happened. Ads that were deleted are kept, since the account's results hold them.
 */
final class Results {
    private final Map<String, NavigableMap<LocalDate, Tally>> byMessage = new HashMap<>();

    /** What was counted within some days. */
    record Tally(long delivered, long read, long clicked, Money spend) {

        private Tally plus(Tally other) {
            return new Tally(
                    delivered + other.delivered, read + other.read, clicked + other.clicked, spend.plus(other.spend));
        }
    }

    /** A message arrived, and was paid. */
    void delivered(String messageId, LocalDate day, Money price) {
        count(messageId, day, new Tally(1, 0, 0, price));
    }

    /** A message was read for the first time. Counted if one of the same ad arrived before. */
    void read(String messageId, LocalDate day) {
        countUnpaid(messageId, day, zero -> new Tally(0, 1, 0, zero));
    }

    /** A button with a link was pressed. Counted if a message of the same ad arrived before. */
    void clicked(String messageId, LocalDate day) {
        countUnpaid(messageId, day, zero -> new Tally(0, 0, 1, zero));
    }

    private void countUnpaid(String messageId, LocalDate day, Function<Money, Tally> one) {
        Option.of(byMessage.get(messageId))
                .map(days -> days.firstEntry().getValue().spend().currency())
                .forEach(currency -> count(messageId, day, one.apply(Money.zero(currency))));
    }

    private void count(String messageId, LocalDate day, Tally one) {
        byMessage.computeIfAbsent(messageId, unseen -> new TreeMap<>()).merge(day, one, Tally::plus);
    }

    /** What was counted of these ads from one day to another, both inclusive; none if nothing was. */
    Option<Tally> of(Seq<String> messageIds, LocalDate since, LocalDate until) {
        return messageIds
                .flatMap(id -> Option.of(byMessage.get(id)))
                .flatMap(days ->
                        Stream.ofAll(days.subMap(since, true, until, true).values()))
                .reduceOption(Tally::plus);
    }
}
