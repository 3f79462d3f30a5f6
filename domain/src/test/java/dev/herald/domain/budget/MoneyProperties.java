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

    /** With none, two and three decimals. */
    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("JPY", "USD", "KWD").map(Currency::getInstance);
    }
}
