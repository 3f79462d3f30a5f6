package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a budget can have room again. Budgets are 10 USD. */
final class RoomAgainTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final BudgetCalendar MEXICO = new BudgetCalendar(ZoneId.of("America/Mexico_City"));
    private static final Instant WEDNESDAY = Instant.parse("2026-06-03T18:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-06-04T06:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-06-07T06:00:00Z");

    /** Reserved, spent today and this week, and what is needed. */
    @ParameterizedTest
    @CsvSource({
        "STRICT, 0, 0, 0, 10, NOW",
        "STRICT, 4, 5, 60, 1, NOW",
        "STRICT, 4, 5, 60, 1.000001, THURSDAY",
        "STRICT, 0, 10, 69, 10, THURSDAY",
        "STRICT, 10, 0, 0, 10, THURSDAY",
        "STRICT, 0, 0, 0, 10.000001, NEVER",
        "AS_META, 0, 0, 0, 17.5, NOW",
        "AS_META, 0, 17.5, 17.5, 0.01, THURSDAY",
        "AS_META, 0, 17.5, 52.5, 17.5, THURSDAY",
        "AS_META, 0, 17.5, 52.500001, 17.5, SUNDAY",
        "AS_META, 17.5, 0, 35, 17.5, THURSDAY",
        "AS_META, 17.5, 0, 35.000001, 17.5, SUNDAY",
        "AS_META, 0, 0, 70, 0.01, SUNDAY",
        "AS_META, 0, 1, 70, 17.5, SUNDAY",
        "AS_META, 0, 0, 0, 17.500001, NEVER",
        "AS_META, 0, 0, 70, 17.500001, NEVER"
    })
    void aDailyBudgetOpensOnTheNextDayOrWhereTheWeekBindsOnTheNextSunday(
            Budget.Cap cap, String reserved, String today, String thisWeek, String needed, String opens) {
        var budget = Budget.daily(usd("10"), cap).get();
        var spending = new Spending(usd(reserved), usd("500"), usd(today), usd(thisWeek));

        assertThat(budget.roomAgain(spending, usd(needed), MEXICO, WEDNESDAY)).isEqualTo(instant(opens));
    }

    @Test
    void aLifetimeBudgetHasRoomNowOrNeverAgain() {
        var budget = Budget.lifetime(usd("10")).get();
        var spending = new Spending(usd("3"), usd("6"), usd("0"), usd("0"));

        assertThat(budget.roomAgain(spending, usd("1"), MEXICO, WEDNESDAY)).containsExactly(WEDNESDAY);
        assertThat(budget.roomAgain(spending, usd("1.000001"), MEXICO, WEDNESDAY))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onASaturdayTheNextDayIsTheNextWeek(Budget.Cap cap) {
        var saturday = SUNDAY.minusNanos(1);
        var spending = new Spending(usd("0"), usd("70"), usd("17.5"), usd("70"));

        assertThat(Budget.daily(usd("10"), cap).get().roomAgain(spending, usd("1"), MEXICO, saturday))
                .containsExactly(SUNDAY);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void noBudgetDayBeforeItHasTheRoomAndThatOneHas(
            @ForAll Budget.Cap cap,
            @ForAll @IntRange(max = 20) int reserved,
            @ForAll @IntRange(max = 20) int today,
            @ForAll @IntRange(max = 80) int earlierThisWeek,
            @ForAll @IntRange(min = 1, max = 20) int needed,
            @ForAll("instants") Instant now) {
        var budget = Budget.daily(Money.ofMinor(10, USD), cap).get();
        var spending = new Spending(cents(reserved), cents(900), cents(today), cents(today + earlierThisWeek));

        assertThat(budget.roomAgain(spending, cents(needed), MEXICO, now))
                .isEqualTo(dayByDay(budget, spending, cents(needed), now));
    }

    /** Settles what is reserved today, then turns the calendar day by day, over two weeks. */
    private static Option<Instant> dayByDay(Budget budget, Spending spending, Money needed, Instant now) {
        if (budget.room(spending).compareTo(needed) >= 0) {
            return Option.some(now);
        }
        var zero = Money.zero(USD);
        var settledThisWeek = spending.spentThisWeek().plus(spending.reserved());
        var start = now;
        for (var days = 0; days < 14; days++) {
            start = MEXICO.nextDay(start);
            var thisWeek = sundayOf(start).equals(sundayOf(now)) ? settledThisWeek : zero;
            if (budget.room(new Spending(zero, spending.committed(), zero, thisWeek))
                            .compareTo(needed)
                    >= 0) {
                return Option.some(start);
            }
        }
        return Option.none();
    }

    private static LocalDate sundayOf(Instant instant) {
        var day = instant.atZone(MEXICO.zone()).toLocalDate();
        return day.minusDays(day.getDayOfWeek().getValue() % 7);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 14 * 86_400).map(Instant.parse("2022-03-27T00:00:00Z")::plusSeconds);
    }

    private static Option<Instant> instant(String name) {
        return switch (name) {
            case "NOW" -> Option.some(WEDNESDAY);
            case "THURSDAY" -> Option.some(THURSDAY);
            case "SUNDAY" -> Option.some(SUNDAY);
            default -> Option.none();
        };
    }

    private static Money cents(long cents) {
        return Money.ofMinor(cents, USD);
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, USD).get();
    }
}
