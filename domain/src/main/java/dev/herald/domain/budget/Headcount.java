package dev.herald.domain.budget;

import dev.herald.domain.violation.Violation;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.util.Currency;

/**
 * How many people there are at each price. Fed one person at a time, it grows with the number of different prices, never
 * with the audience.
 *
 * @param currency of all prices
 * @param byPrice people by what a message to them is expected to cost, cheapest first; prices of zero or
 *     more, counts of one or more
 */
public record Headcount(Currency currency, SortedMap<Money, Long> byPrice) {

    /**
     * Guards prices and counts.
     *
     * @throws IllegalArgumentException if a price is negative or of another currency, or a count is not above zero
     */
    public Headcount {
        Violation.refuse(Violation.all(
                Violation.unless(
                        byPrice.keySet().forAll(price -> price.currency().equals(currency)),
                        "byPrice",
                        "must have prices in " + currency),
                Violation.unless(
                        byPrice.keySet().forAll(price -> !price.isNegative()),
                        "byPrice",
                        "must not have negative prices"),
                Violation.unless(byPrice.values().forAll(people -> people > 0), "byPrice", "must count somebody")));
    }

    /** Nobody yet. */
    public static Headcount none(Currency currency) {
        return new Headcount(currency, TreeMap.empty());
    }

    /**
     * One more person.
     *
     * @throws IllegalArgumentException if the price is negative or of another currency
     */
    public Headcount plus(Money price) {
        return plus(price, 1);
    }

    /**
     * So many more people at one price.
     *
     * @throws IllegalArgumentException if the price is negative or of another currency, or there are none
     * @throws ArithmeticException if the count does not fit into a long
     */
    public Headcount plus(Money price, long people) {
        return new Headcount(currency, byPrice.put(price, people, Math::addExact));
    }

    /** These and those. */
    public Headcount plus(Headcount others) {
        return others.byPrice.foldLeft(this, (all, some) -> all.plus(some._1, some._2));
    }

    /** All of them. */
    public long people() {
        return byPrice.values().fold(0L, Math::addExact);
    }

    /**
     * What all of them cost together.
     *
     * @throws ArithmeticException if it does not fit into a long of micros
     */
    public Money price() {
        return byPrice.foldLeft(Money.zero(currency), (sum, some) -> sum.plus(some._1.times(some._2)));
    }

    /** Who is paid from so much if the cheapest go first, until one can't be paid. */
    Paid cheapestFirst(Money room) {
        return Paid.inOrder(byPrice.toList(), room);
    }

    /** Who is paid from so much if the dearest go first, until one can't be paid. */
    Paid dearestFirst(Money room) {
        return Paid.inOrder(byPrice.toList().reverse(), room);
    }

    /** The highest price; nothing if there is nobody. */
    Money dearest() {
        return byPrice.lastOption().map(Tuple2::_1).getOrElse(Money.zero(currency));
    }

    /**
     * How far some money goes.
     *
     * @param left of the money
     * @param everybody whether nobody is left unpaid
     */
    record Paid(long people, Money left, boolean everybody) {

        private static Paid inOrder(Seq<Tuple2<Money, Long>> groups, Money room) {
            return groups.foldLeft(new Paid(0, room, true), (paid, group) -> paid.then(group._1, group._2));
        }

        private Paid then(Money price, long waiting) {
            if (!everybody) {
                return this;
            }
            var paid = Math.min(waiting, affordable(price, waiting));
            return new Paid(people + paid, left.minus(price.times(paid)), paid == waiting);
        }

        private long affordable(Money price, long waiting) {
            return price.micros() == 0 ? waiting : left.micros() / price.micros();
        }
    }
}
