package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.violation.Violation;
import java.util.Currency;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Money is exact, in every currency, and never wraps around. */
class MoneyProperties {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");

    @Property
    void whatIsWrittenIsReadAgain(@ForAll @LongRange(min = 0) long micros) {
        var money = new Money(micros, USD);

        assertThat(Money.of(money.toDecimal(), USD).get()).isEqualTo(money);
    }

    @Property
    void aSumIsTakenApartAgain(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long one,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long other) {
        var sum = new Money(one, USD).plus(new Money(other, USD));

        assertThat(sum.minus(new Money(other, USD))).isEqualTo(new Money(one, USD));
    }

    @Example
    void minorUnitsAreTheCurrencysOwn() {
        assertThat(Money.ofMinor(2500, USD).toDecimal()).isEqualTo("25.00");
        assertThat(Money.ofMinor(2500, JPY).toDecimal()).isEqualTo("2500");
        assertThat(Money.ofMinor(2500, KWD).toDecimal()).isEqualTo("2.500");
        assertThat(Money.of("0.0141", USD).get().isWholeMinor()).isFalse();
        assertThat(Money.of("25.00", USD).get().toMinor()).isEqualTo(2500);
    }

    @Example
    void whatDoesNotFitIsRefusedAndNotRounded() {
        assertThat(message("0.0000001")).contains("at most six decimals");
        assertThat(message("9223372036855")).contains("must have at most six decimals and fit");
        assertThat(message("-1")).isEqualTo("must not be negative");
        assertThat(message("much")).contains("decimal number");
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, USD).plus(new Money(1, USD)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(1, USD).plus(new Money(1, JPY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aBudgetIsWholeMinorUnitsAboveZero() {
        assertThat(Budget.lifetime(Money.of("0.01", USD).get()).isValid()).isTrue();
        assertThat(Budget.lifetime(Money.zero(USD)).getError().map(Violation::message))
                .containsExactly("must be more than zero");
        assertThat(Budget.lifetime(Money.of("0.001", USD).get()).isInvalid()).isTrue();
        assertThat(Budget.daily(Money.of("0.5", JPY).get(), Budget.Cap.STRICT).isInvalid())
                .isTrue();
    }

    @Property
    void aStrictDayNeverExceedsItsBudget(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long reserved,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long today) {
        var budget = new Budget.Daily(new Money(500_000_000, USD), Budget.Cap.STRICT);
        var room = budget.room(spending(reserved, today, today));

        assertThat(room.micros() + reserved + today).isEqualTo(500_000_000);
    }

    @Example
    void aDayAsMetaKeepsItHasThreeQuartersMoreButNoWeekMoreThanSevenDays() {
        var budget = new Budget.Daily(new Money(100_000_000, USD), Budget.Cap.AS_META);

        assertThat(budget.room(spending(0, 0, 0)).toDecimal()).isEqualTo("175.00");
        assertThat(budget.room(spending(25_000_000, 0, 0)).toDecimal()).isEqualTo("150.00");
        assertThat(budget.room(spending(0, 0, 690_000_000)).toDecimal()).isEqualTo("10.00");
    }

    private static Spending spending(long reserved, long today, long week) {
        return new Spending(
                new Money(reserved, USD), new Money(week, USD), new Money(today, USD), new Money(week, USD));
    }

    private static String message(String decimal) {
        return Money.of(decimal, USD).getError().head().message();
    }
}
