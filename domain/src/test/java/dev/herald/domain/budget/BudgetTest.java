package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.violation.Violation;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BudgetTest {
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void aLifetimeBudgetHasRoomForWhatIsNeitherReservedNorSpent() {
        var budget = Budget.lifetime(usd("10.00")).get();

        assertThat(budget.room(Spending.none(USD))).isEqualTo(usd("10.00"));
        assertThat(budget.room(spending("1", "2", "0", "0"))).isEqualTo(usd("7.00"));
        assertThat(budget.room(spending("4", "8", "0", "0"))).isEqualTo(new Money(-2_000_000, USD));
    }

    @Test
    void aStrictDailyBudgetCapsTheDayAndForgetsTheDaysBefore() {
        var budget = Budget.daily(usd("10.00"), Budget.Cap.STRICT).get();

        assertThat(budget.room(spending("1", "500", "2", "69"))).isEqualTo(usd("7.00"));
        assertThat(budget.room(spending("4", "6", "6", "6"))).isEqualTo(usd("0.00"));
    }

    /** Reserved, spent today and this week, and the room: the smaller of 17.50 a day and 70.00 a week. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 17.50",
        "1, 2, 2, 14.50",
        "0, 17.5, 17.5, 0.00",
        "0, 0, 52.5, 17.50",
        "0, 0, 53, 17.00",
        "1, 1, 60, 9.00",
        "5, 0, 65, 0.00"
    })
    void aDailyBudgetAsMetaKeepsItStretchesADayWithinTheWeek(
            String reserved, String today, String thisWeek, String room) {
        var budget = Budget.daily(usd("10.00"), Budget.Cap.AS_META).get();

        assertThat(budget.room(spending(reserved, "500", today, thisWeek))).isEqualTo(usd(room));
    }

    @Test
    void aReservationTakesRoomWhicheverKindOfBudget() {
        var reserving = Spending.none(USD).reserving(usd("3.00"));

        assertThat(reserving.committed()).isEqualTo(usd("3.00"));
        assertThat(Budget.lifetime(usd("10.00")).get().room(reserving)).isEqualTo(usd("7.00"));
        assertThat(Budget.daily(usd("10.00"), Budget.Cap.STRICT).get().room(reserving))
                .isEqualTo(usd("7.00"));
        assertThat(Budget.daily(usd("10.00"), Budget.Cap.AS_META).get().room(reserving))
                .isEqualTo(usd("14.50"));
    }

    @Test
    void aBudgetIsAWholeNumberOfMinorUnitsAboveZero() {
        assertThat(Budget.lifetime(usd("0.01")).isValid()).isTrue();
        assertThat(Budget.lifetime(usd("0.00")).getError().map(Violation::message))
                .containsExactly("must be more than zero");
        assertThat(Budget.daily(usd("0.015"), Budget.Cap.STRICT).getError().map(Violation::message))
                .containsExactly("must be a whole number of the smallest units of USD, as Meta takes budgets");
        assertThat(Budget.lifetime(new Money(-15_000, USD)).getError()).hasSize(2);
    }

    @Test
    void aDailyBudgetIsSoSmallThatAWeekOfItCanBeCounted() {
        var most = Money.ofMinor(Long.MAX_VALUE / 7 / 10_000, USD);
        var tooMuch = most.plus(usd("0.01"));

        assertThat(Budget.daily(most, Budget.Cap.AS_META).get().room(Spending.none(USD)))
                .isEqualTo(most.percent(175));
        assertThat(Budget.daily(tooMuch, Budget.Cap.AS_META).getError().map(Violation::message))
                .containsExactly("must be so little that a week of it can be counted");
        assertThat(Budget.lifetime(tooMuch).isValid()).isTrue();
    }

    @Test
    void theSeventhOfWhatCanBeCountedIsTheLargestAmountToTheMicro() {
        var most = new Money(Long.MAX_VALUE / 7, USD);

        assertThat(Budget.daily(most, Budget.Cap.STRICT).getError()).hasSize(1);
        assertThat(Budget.daily(most.plus(new Money(1, USD)), Budget.Cap.STRICT).getError())
                .hasSize(2);
    }

    @Test
    void theLargestDailyBudgetIsTheSeventhOfWhatCanBeCounted() {
        var yen = Currency.getInstance("JPY");
        var most = Long.MAX_VALUE / 7 / 1_000_000;

        assertThat(Budget.daily(Money.ofMinor(most, yen), Budget.Cap.STRICT).isValid())
                .isTrue();
        assertThat(Budget.daily(Money.ofMinor(most + 1, yen), Budget.Cap.STRICT).isValid())
                .isFalse();
    }

    @Test
    void aBudgetThatExistsIsValid() {
        assertThatThrownBy(() -> new Budget.Lifetime(usd("0"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Budget.Daily(usd("0.001"), Budget.Cap.STRICT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, USD).get();
    }

    private static Spending spending(String reserved, String spent, String today, String thisWeek) {
        return new Spending(usd(reserved), usd(spent), usd(today), usd(thisWeek));
    }
}
