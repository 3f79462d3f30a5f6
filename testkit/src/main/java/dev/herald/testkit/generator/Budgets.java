package dev.herald.testkit.generator;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Budget.Cap;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.budget.Spending;
import io.vavr.collection.HashMap;
import java.util.Currency;

/** Budgets, prices, and what was spent. */
public final class Budgets {
    private static final long MOST_PRICE_MICROS = 5_000_000;
    private static final int MOST_REGIONS = 3;
    private static final long WHOLE = 1000; // shares are counted in thousandths
    private static final int EARLIER_DAYS = 6;

    private Budgets() {}

    /** Budgets of both kinds, daily ones under both caps. */
    public static Generator<Budget> in(Currency currency) {
        return Amounts.wholeIn(currency).flatMap(Budgets::of);
    }

    /** Budgets of this amount, of both kinds. */
    public static Generator<Budget> of(Money amount) {
        return Generator.of(
                new Budget.Lifetime(amount),
                new Budget.Daily(amount, Cap.STRICT),
                new Budget.Daily(amount, Cap.AS_META));
    }

    /** Price books of one to four prices, from zero to five main units. */
    public static Generator<PriceBook> prices(Currency currency) {
        var price = Generator.between(0, MOST_PRICE_MICROS).map(micros -> new Money(micros, currency));
        var byRegion = Generator.combine(Regions.openToSubscribers(), price, io.vavr.Tuple::of)
                .list(0, MOST_REGIONS);
        return Generator.combine(
                price, byRegion, (otherwise, prices) -> new PriceBook(otherwise, HashMap.ofEntries(prices)));
    }

    /** Any spending, whatever the budget. */
    public static Generator<Spending> spendings(Currency currency) {
        var amount = Amounts.in(currency);
        return Generator.combine(amount, amount, amount, amount, Budgets::spending);
    }

    /** Spending that leaves room in the budget for at least this much; the budget must be as large. */
    public static Generator<Spending> leavingRoom(Budget budget, Money least) {
        var share = Generator.oneOf(Generator.constant(0L), Generator.constant(WHOLE), Generator.between(0, WHOLE));
        return Generator.combine(share, share, share, (used, reserved, earlier) -> {
            var now = part(budget.amount().minus(least), used);
            var ofThat = part(now, reserved);
            return switch (budget) {
                case Budget.Lifetime lifetime -> {
                    var before = part(now.minus(ofThat), earlier);
                    yield spending(ofThat, now.minus(ofThat).minus(before), Money.zero(now.currency()), before);
                }
                case Budget.Daily daily ->
                    spending(
                            ofThat,
                            now.minus(ofThat),
                            part(daily.amount().times(EARLIER_DAYS), earlier),
                            daily.amount());
            };
        });
    }

    private static Money part(Money whole, long thousandths) {
        return new Money(Math.multiplyExact(whole.micros(), thousandths) / WHOLE, whole.currency());
    }

    private static Spending spending(Money reserved, Money today, Money earlierThisWeek, Money before) {
        var week = today.plus(earlierThisWeek);
        return new Spending(reserved, week.plus(before), today, week);
    }
}
