package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** The laws of exact amounts. */
final class MoneyProperties {

    @Property
    void whatIsPrintedIsReadBackToTheMicro(
            @ForAll @LongRange(min = 0) long micros, @ForAll("currencies") Currency currency) {
        var money = new Money(micros, currency);

        assertThat(Money.of(money.toDecimal(), currency).get()).isEqualTo(money);
    }

    @Property
    void minorUnitsAndTheRestMakeUpTheAmount(
            @ForAll @LongRange(min = 0) long micros, @ForAll("currencies") Currency currency) {
        var money = new Money(micros, currency);
        var whole = Money.ofMinor(money.toMinor(), currency);
        var rest = money.minus(whole);

        assertThat(rest.isLessThan(Money.ofMinor(1, currency))).isTrue();
        assertThat(rest.isLessThan(Money.zero(currency))).isFalse();
        assertThat(money.isWholeMinor()).isEqualTo(rest.equals(Money.zero(currency)));
    }

    @Property
    void aSumIsTakenApartAgain(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long one,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long other,
            @ForAll("currencies") Currency currency) {
        var sum = new Money(one, currency).plus(new Money(other, currency));

        assertThat(sum.minus(new Money(other, currency))).isEqualTo(new Money(one, currency));
    }

    @Property
    void aStrictDayNeverExceedsItsBudget(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long reserved,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long today,
            @ForAll("currencies") Currency currency) {
        var amount = new Money(500_000_000, currency);
        var spent = new Money(today, currency);
        var spending = new Spending(new Money(reserved, currency), spent, spent, spent);

        assertThat(new Budget.Daily(amount, Budget.Cap.STRICT).room(spending))
                .isEqualTo(amount.minus(spending.committed()));
    }

    /** With none, two and three decimals. */
    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("JPY", "USD", "KWD").map(Currency::getInstance);
    }
}
