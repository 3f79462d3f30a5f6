package dev.herald.persistence.memory;

import dev.herald.application.port.AudienceId;
import dev.herald.domain.budget.BudgetWeek;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.delivery.DeliveryRow;
import dev.herald.persistence.delivery.RowMoney;
import dev.herald.persistence.delivery.TallyCount.Alike;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A campaign's ranges, deliveries and money. */
final class Work {
    private final TreeMap<PersonKey, Map<SubscriptionToken, DeliveryRow>> rows = new TreeMap<>();
    private final Map<String, Long> unforeseen = new HashMap<>();
    private final List<Range> ranges = new ArrayList<>();
    private Option<AudienceId> audience = Option.none();
    private final RowMoney money = new RowMoney();
    private long forgotten;
    private final Map<List<Object>, Alike> pruned = new HashMap<>();
    private Option<Instant> activeAt = Option.none();
    private Option<Instant> goesOnAt = Option.none();

    Option<AudienceId> audience() {
        return audience;
    }

    void plan(AudienceId planned, Collection<Range> cut) {
        audience = Option.some(planned);
        ranges.addAll(cut);
    }

    List<Range> ranges() {
        return ranges;
    }

    /** When work was last given out. */
    Option<Instant> activeAt() {
        return activeAt;
    }

    void giveOut(Instant now) {
        activeAt = Option.some(now);
        goesOnAt = Option.some(now);
    }

    /** From when on it can go on by itself. */
    Option<Instant> goesOnAt() {
        return goesOnAt;
    }

    void rests(Option<Instant> until) {
        goesOnAt = until;
    }

    /** Forgets the ranges; how many. */
    int pruneRanges() {
        var count = ranges.size();
        ranges.clear();
        return count;
    }

    /** Leaves nothing of a row but its count; its money stays where it is. */
    void prune(DeliveryRow row) {
        var id = row.id();
        of(id.person()).remove(id.token());
        pruned.merge(List.of(row.state(), row.reasons()), Alike.of(row), Alike::plus);
    }

    /** What is counted of rows that are gone. */
    Collection<Alike> pruned() {
        return pruned.values();
    }

    Option<DeliveryRow> find(PersonKey person, SubscriptionToken token) {
        return Option.of(of(person).get(token));
    }

    Map<SubscriptionToken, DeliveryRow> of(PersonKey person) {
        return rows.getOrDefault(person, Map.of());
    }

    /** All rows, people in order. */
    List<DeliveryRow> all() {
        return flat(rows);
    }

    List<DeliveryRow> of(Range range) {
        return flat(rows.subMap(range.first(), true, range.last(), true));
    }

    private static List<DeliveryRow> flat(NavigableMap<PersonKey, Map<SubscriptionToken, DeliveryRow>> someRows) {
        return someRows.values().stream()
                .flatMap(ofPerson -> ofPerson.values().stream())
                .toList();
    }

    /** The rows after one of them, people in order and the tokens of each in order. */
    Stream<DeliveryRow> after(Option<DeliveryId> id) {
        var rest = id.map(last -> rows.tailMap(last.person(), true)).getOrElse(rows);
        return Stream.ofAll(rest.values())
                .flatMap(Map::values)
                .dropWhile(row -> id.exists(last -> row.id().person().equals(last.person())
                        && row.id().token().compareTo(last.token()) <= 0));
    }

    boolean personHasMessage(DeliveryId id) {
        return of(id.person()).values().stream()
                .anyMatch(row -> !row.id().equals(id) && row.state().holdsPerson());
    }

    void put(DeliveryRow row) {
        var id = row.id();
        var earlier = Option.of(
                rows.computeIfAbsent(id.person(), person -> new TreeMap<>()).put(id.token(), row));
        money.move(earlier, row);
    }

    /** Puts what is left of a row once its person was forgotten in its place; its money stands where it stood. */
    void forget(DeliveryRow row, Option<DeliveryRow> left) {
        rows.computeIfPresent(row.id().person(), (person, ofPerson) -> {
            ofPerson.remove(row.id().token());
            return ofPerson.isEmpty() ? null : ofPerson;
        });
        for (var nameless : left) {
            rows.computeIfAbsent(nameless.id().person(), person -> new TreeMap<>())
                    .put(nameless.id().token(), nameless);
            forgotten++;
        }
    }

    /** How many rows are of people who were forgotten. */
    long forgotten() {
        return forgotten;
    }

    void countUnforeseen(String reasonKey) {
        unforeseen.merge(reasonKey, 1L, Long::sum);
    }

    Map<String, Long> unforeseen() {
        return unforeseen;
    }

    Spending spending(Currency currency, LocalDate today) {
        var week = BudgetWeek.of(today);
        return new Spending(
                new Money(money.reservedMicros(), currency),
                spent(currency, LocalDate.MIN, LocalDate.MAX),
                spent(currency, today, today),
                spent(currency, week.first(), week.last()));
    }

    private Money spent(Currency currency, LocalDate from, LocalDate to) {
        var micros = money.spentMicros().entrySet().stream()
                .filter(day -> !day.getKey().isBefore(from) && !day.getKey().isAfter(to))
                .mapToLong(Map.Entry::getValue)
                .reduce(0, Math::addExact);
        return new Money(micros, currency);
    }
}
