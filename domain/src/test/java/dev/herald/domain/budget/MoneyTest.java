package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.violation.Violation;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MoneyTest {
    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "USD, 0, 0, 0.00",
        "USD, 25, 25000000, 25.00",
        "USD, 0.0141, 14100, 0.0141",
        "USD, 1.500000, 1500000, 1.50",
        "USD, 0.000001, 1, 0.000001",
        "JPY, 100, 100000000, 100",
        "JPY, 0.5, 500000, 0.5",
        "KWD, 1.5, 1500000, 1.500",
        "USD, 1e2, 100000000, 100.00",
        "USD, 9223372036854.775807, 9223372036854775807, 9223372036854.775807"
    })
    void aDecimalNumberIsTakenExactlyAndPrintedWithAtLeastTheCurrencysDecimals(
            Currency currency, String text, long micros, String printed) {
        var money = Money.of(text, currency).get();

        assertThat(money.micros()).isEqualTo(micros);
        assertThat(money.toDecimal()).isEqualTo(printed);
        assertThat(money).hasToString(printed + " " + currency);
    }

    @ParameterizedTest
    @CsvSource({
        "'', decimal number",
        "abc, decimal number",
        "'1,50', decimal number",
        "' 1', decimal number",
        "NaN, decimal number",
        "$1, decimal number",
        "-0.000001, must not be negative",
        "0.0000001, six decimals",
        "1e-7, six decimals",
        "9223372036854.775808, fit into",
        "1e13, fit into"
    })
    void anythingElseIsRefusedWithAWordOnWhatWouldBeRight(String text, String word) {
        assertThat(Money.of(text, USD).getError().map(Violation::message))
                .singleElement()
                .asString()
                .contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e100000000", "1e2147483647", "1e-2147483647", "0e2147483647"})
    void anExponentOutOfAllProportionIsNotWrittenOut(String text) {
        var written = Money.of(text, USD);

        assertThat(written.isInvalid() || written.get().micros() == 0).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"JPY, 7, 7000000", "TWD, 7, 7000000", "USD, 7, 70000", "KWD, 7, 70000"})
    void budgetsAreCountedInHundredthsOrInWholeUnitsAsMetaDoes(Currency currency, long minor, long micros) {
        var money = Money.ofMinor(minor, currency);

        assertThat(money.micros()).isEqualTo(micros);
        assertThat(money.toMinor()).isEqualTo(minor);
        assertThat(money.isWholeMinor()).isTrue();
        assertThat(new Money(micros - 1, currency).isWholeMinor()).isFalse();
        assertThat(new Money(micros - 1, currency).toMinor()).isEqualTo(minor - 1);
        assertThat(new Money(micros + 1, currency).toMinor()).isEqualTo(minor);
    }

    @Test
    void aSumThatDoesNotFitThrowsInsteadOfTurningOver() {
        var most = new Money(Long.MAX_VALUE, USD);
        var one = new Money(1, USD);

        assertThat(most.minus(one).plus(one)).isEqualTo(most);
        assertThatThrownBy(() -> most.plus(one)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, USD).minus(one)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.percent(101)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMinor(Long.MAX_VALUE, USD)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 175, 5",
        "4, 175, 7",
        "-3, 175, -6",
        "1, 99, 0",
        "-1, 1, -1",
        "199, 50, 99",
        "200, 50, 100",
        "201, 50, 100",
        "12345, 100, 12345",
        "12345, 0, 0",
        "99, 3, 2"
    })
    void aPercentageIsRoundedDown(long micros, int percent, long part) {
        assertThat(new Money(micros, USD).percent(percent)).isEqualTo(new Money(part, USD));
    }

    @Test
    void aPercentageThatFitsIsFoundHoweverLargeTheAmount() {
        assertThat(new Money(Long.MAX_VALUE, USD).percent(100)).isEqualTo(new Money(Long.MAX_VALUE, USD));
        assertThat(new Money(Long.MIN_VALUE, USD).percent(100)).isEqualTo(new Money(Long.MIN_VALUE, USD));
        assertThat(new Money(Long.MAX_VALUE, USD).percent(50)).isEqualTo(new Money(Long.MAX_VALUE / 2, USD));
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, USD).percent(101)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void onlyWhatIsBelowZeroIsNegative() {
        assertThat(new Money(-1, USD).isNegative()).isTrue();
        assertThat(new Money(0, USD).isNegative()).isFalse();
        assertThat(new Money(1, USD).isNegative()).isFalse();
    }

    @Test
    void differentCurrenciesNeverMix() {
        var dollar = new Money(1, USD);
        var euro = new Money(1, Currency.getInstance("EUR"));

        assertThatThrownBy(() -> dollar.plus(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dollar.minus(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dollar.compareTo(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dollar.min(euro)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amountsCompareByTheirValue() {
        var less = new Money(1, USD);
        var more = new Money(2, USD);

        assertThat(less.isLessThan(more)).isTrue();
        assertThat(less.isLessThan(less)).isFalse();
        assertThat(more.min(less)).isEqualTo(less);
        assertThat(less.min(more)).isEqualTo(less);
    }
}
