package dev.herald.testkit.generator;

import dev.herald.domain.budget.Money;
import java.util.Currency;

/** Money and what it is counted in. */
public final class Amounts {
    private static final long MOST_MICROS = 1_000_000_000_000L;
    private static final long MOST_MINOR = 10_000_000;

    private Amounts() {}

    /** Currencies with two, no and three decimals, among them some that the API counts in whole units all the same. */
    public static Generator<Currency> currencies() {
        return Generator.of("USD", "JPY", "KWD", "BRL", "VND", "TWD", "CLP", "INR", "TND")
                .map(Currency::getInstance);
    }

    /** Amounts from zero to a million main units, to the micro. */
    public static Generator<Money> in(Currency currency) {
        return Generator.between(0, MOST_MICROS).map(micros -> new Money(micros, currency));
    }

    /** Amounts above zero and below a million main units or ten million smallest ones, whole as budgets must be. */
    public static Generator<Money> wholeIn(Currency currency) {
        return Generator.between(1, MOST_MINOR).map(minor -> Money.ofMinor(minor, currency));
    }

    /** This amount, a micro less and a micro more. */
    public static Generator<Money> around(Money limit) {
        return Generator.of(0L, -1L, 1L).map(micros -> new Money(limit.micros() + micros, limit.currency()));
    }

    /** This amount, or more. */
    public static Generator<Money> from(Money least) {
        return Generator.oneOf(Generator.of(0L, 1L), Generator.between(0, MOST_MICROS))
                .map(more -> new Money(least.micros() + more, least.currency()));
    }

    /** This amount, or less, negative ones too. */
    public static Generator<Money> upTo(Money most) {
        return Generator.oneOf(Generator.of(0L, 1L), Generator.between(0, MOST_MICROS))
                .map(less -> new Money(most.micros() - less, most.currency()));
    }

    /** The least amount from this one on that is whole as budgets must be, and above zero. */
    static Money wholeFrom(Money amount) {
        var floor = Money.ofMinor(Math.max(1, amount.toMinor()), amount.currency());
        return floor.isLessThan(amount) ? Money.ofMinor(floor.toMinor() + 1, amount.currency()) : floor;
    }
}
