package dev.herald.domain.budget;

import dev.herald.domain.budget.Payment.Standing;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What a campaign's messages cost, day by day: a sum over its {@link Payment}s that moves with them. As long as each
 * reservation asks {@link Budget#room} first, {@link #committed} never exceeds a lifetime budget, and no day or week ends
 * with more spent than a daily one allows, whatever becomes of the payments in whatever order. One thing alone gets past
 * that: a payment released for a failure and then delivered all the same, which is spent because Meta charges for it.
 *
 * <p>It grows with the days of a campaign, not with its messages. It says nothing of which payments it holds: entering one
 * twice counts it twice.
 *
 * @param reserved for messages whose delivery is not known yet
 * @param assumed the part of what is spent that rests on no word from the API
 * @param spentByDay what was spent, settled and assumed, by budget day; days without spending are left out
 */
public record SpendingBook(Money reserved, Money assumed, SortedMap<LocalDate, Money> spentByDay) {

    /**
     * Guards the amounts.
     *
     * @throws IllegalArgumentException if one is negative, as after taking out a payment that was never entered, or of
     *     another currency
     */
    public SpendingBook {
        Violation.refuse(Violation.all(
                notNegative("reserved", reserved),
                notNegative("assumed", assumed),
                notNegative("settled", sum(spentByDay, reserved.currency()).minus(assumed)),
                Violation.unless(
                        spentByDay.values().forAll(money -> money.micros() > 0), "spentByDay", "must be above zero")));
    }

    private static Seq<Violation> notNegative(String path, Money money) {
        return Violation.unless(!money.isNegative(), path, "must not be negative");
    }

    /** Nothing so far. */
    public static SpendingBook none(Currency currency) {
        return new SpendingBook(Money.zero(currency), Money.zero(currency), TreeMap.empty());
    }

    /** The book with one more payment in it. */
    public SpendingBook entering(Payment payment) {
        return plus(payment.price(), payment.standing());
    }

    /**
     * The book after something became known of a payment in it.
     *
     * @throws IllegalArgumentException if the two can't be the same payment, or it was never entered and that shows
     */
    public SpendingBook moving(Payment before, Payment after) {
        Violation.refuse(Violation.unless(
                before.price().equals(after.price()) && before.reservedOn().equals(after.reservedOn()),
                "",
                "must be the same payment"));
        var added = plus(after.price(), after.standing());
        return added.plus(Money.zero(currency()).minus(before.price()), before.standing());
    }

    private SpendingBook plus(Money price, Standing standing) {
        return switch (standing) {
            case Standing.Reserved() -> new SpendingBook(reserved.plus(price), assumed, spentByDay);
            case Standing.Settled(LocalDate day) -> new SpendingBook(reserved, assumed, spentWith(price, day));
            case Standing.Assumed(LocalDate day) ->
                new SpendingBook(reserved, assumed.plus(price), spentWith(price, day));
            case Standing.Released() -> this;
        };
    }

    private SortedMap<LocalDate, Money> spentWith(Money price, LocalDate day) {
        var spent = spentOn(day).plus(price);
        return spent.micros() == 0 ? spentByDay.remove(day) : spentByDay.put(day, spent);
    }

    /** What was spent on a budget day. */
    public Money spentOn(LocalDate day) {
        return spentByDay.getOrElse(day, Money.zero(currency()));
    }

    /** What was spent, settled and assumed, ever. */
    public Money spent() {
        return sum(spentByDay, currency());
    }

    /** The part of what is spent that the API told us of. */
    public Money settled() {
        return spent().minus(assumed);
    }

    /** Reserved, settled and assumed together. */
    public Money committed() {
        return reserved.plus(spent());
    }

    /** What a budget looks at on a day. */
    public Spending asOf(LocalDate today) {
        var week = BudgetWeek.of(today);
        return new Spending(reserved, spent(), spentOn(today), sum(spentByDay.filterKeys(week::contains), currency()));
    }

    private Currency currency() {
        return reserved.currency();
    }

    private static Money sum(SortedMap<LocalDate, Money> days, Currency currency) {
        return days.values().fold(Money.zero(currency), Money::plus);
    }
}
