package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountTest {

    @Property
    void everyAmountSurvivesAJsonReadersDouble(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long thousandths) {
        var amount = new Amount(BigDecimal.valueOf(thousandths, 3));

        assertThat(new Amount(BigDecimal.valueOf(amount.value().doubleValue()))).isEqualTo(amount);
    }

    @Example
    void zerosAtTheEndMakeNoDifference() {
        assertThat(new Amount(new BigDecimal("75.00"))).isEqualTo(new Amount(new BigDecimal("75")));
        assertThat(new Amount(new BigDecimal("1E+2")).value()).hasToString("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999", "-999999999999", "0.001", "0", "1.2340000000000000"})
    void whatFitsIsTaken(String number) {
        assertThat(Amount.of(new BigDecimal(number)).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "0.0001", "1E+2147483647", "1E-2147483647"})
    void whatDoesNotIsRefused(String number) {
        assertThat(Drafts.told(Amount.of(new BigDecimal(number)))).containsExactly(" 2300010");
        assertThatThrownBy(() -> new Amount(new BigDecimal(number))).isInstanceOf(IllegalArgumentException.class);
    }
}
