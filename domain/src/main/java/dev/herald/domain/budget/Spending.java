package dev.herald.domain.budget;

import java.util.Currency;

/**
 * What a campaign's messages cost so far.
 *
 * @param reserved for messages attempted or accepted whose delivery is not known yet; counts against the current day and
 *     week whenever it was made, since the delivery may still happen today
 * @param spent for messages delivered or assumed to be, ever
 * @param spentToday the part of {@code spent} booked on the current budget day
 * @param spentThisWeek the part of {@code spent} booked in the current budget week, Sunday to Saturday
 */
public record Spending(Money reserved, Money spent, Money spentToday, Money spentThisWeek) {

    /** Nothing so far. */
    public static Spending none(Currency currency) {
        var zero = Money.zero(currency);
        return new Spending(zero, zero, zero, zero);
    }

    /** Reserved and spent together: what never exceeds the budget. */
    public Money committed() {
        return reserved.plus(spent);
    }

    /** The same with one more amount reserved. */
    public Spending reserving(Money price) {
        return new Spending(reserved.plus(price), spent, spentToday, spentThisWeek);
    }
}
