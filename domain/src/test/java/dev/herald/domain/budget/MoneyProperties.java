package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The laws of exact amounts. */
final class MoneyProperties {
    private static final Currency USD = Currency.getInstance("USD");

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
    void amountsOfACurrencyAreAGroupAndTheOrderOfAddingDoesNotMatter(
            @ForAll("summands") long one, @ForAll("summands") long two, @ForAll("summands") long three) {
        var a = new Money(one, USD);
        var b = new Money(two, USD);
        var c = new Money(three, USD);
        var zero = Money.zero(USD);

        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(zero)).isEqualTo(a);
        assertThat(a.plus(zero.minus(a))).isEqualTo(zero);
        assertThat(a.minus(b)).isEqualTo(zero.minus(b.minus(a)));
        assertThat(a.plus(b).times(2)).isEqualTo(a.times(2).plus(b.times(2)));
    }

    @Property
    void aResultIsExactOrRefusedAndNeverTurnedOver(@ForAll long one, @ForAll long other) {
        var exactSum = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
        var exactDifference = BigInteger.valueOf(one).subtract(BigInteger.valueOf(other));
        var exactProduct = BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));

        exactOrRefused(exactSum, () -> new Money(one, USD).plus(new Money(other, USD)));
        exactOrRefused(exactDifference, () -> new Money(one, USD).minus(new Money(other, USD)));
        exactOrRefused(exactProduct, () -> new Money(one, USD).times(other));
    }

    @Property
    void aPercentageIsTheExactOneRoundedDownOrRefused(@ForAll long micros, @ForAll @IntRange(max = 1_000) int percent) {
        var exact = new BigDecimal(micros)
                .multiply(new BigDecimal(percent))
                .movePointLeft(2)
                .setScale(0, RoundingMode.FLOOR)
                .toBigInteger();

        exactOrRefused(exact, () -> new Money(micros, USD).percent(percent));
    }

    private static void exactOrRefused(BigInteger exact, Supplier<Money> result) {
        if (exact.bitLength() < Long.SIZE) {
            assertThat(result.get()).isEqualTo(new Money(exact.longValueExact(), USD));
        } else {
            assertThatThrownBy(result::get).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void minorUnitsAreCountedBackExactly(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long minor,
            @ForAll("currencies") Currency currency) {
        var money = Money.ofMinor(minor, currency);

        assertThat(money.toMinor()).isEqualTo(minor);
        assertThat(money.isWholeMinor()).isTrue();
    }

    @Property
    void theSmallerIsTheOneThatComparesAsLess(@ForAll long one, @ForAll long other) {
        var a = new Money(one, USD);
        var b = new Money(other, USD);

        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Long.compare(one, other));
        assertThat(a.isLessThan(b)).isEqualTo(one < other);
        assertThat(a.min(b)).isEqualTo(new Money(Math.min(one, other), USD));
        assertThat(a.min(b)).isEqualTo(b.min(a));
        assertThat(a.isNegative()).isEqualTo(a.isLessThan(Money.zero(USD)));
    }

    @Provide
    Arbitrary<Long> summands() {
        return Arbitraries.longs().between(Long.MIN_VALUE / 8, Long.MAX_VALUE / 8);
    }

    /** With none, two and three decimals. */
    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("JPY", "USD", "KWD").map(Currency::getInstance);
    }
}
