package dev.herald.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a campaign that is created now begins and ends. */
final class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    private static final Money AMOUNT = Money.ofMinor(100, Currency.getInstance("USD"));
    private static final Budget LIFETIME = new Budget.Lifetime(AMOUNT);
    private static final Budget DAILY = new Budget.Daily(AMOUNT, Budget.Cap.STRICT);

    @Test
    void aScheduleOfThisOrderIsMade() {
        var schedule = Schedule.of(Option.some(NOW), Option.some(NOW.plusNanos(1)));

        assertThat(schedule.get()).isEqualTo(new Schedule(Option.some(NOW), Option.some(NOW.plusNanos(1))));
    }

    @Test
    void aLifetimeBudgetEndsThirtyDaysAfterItsStartUnlessItIsSaidWhen() {
        var later = NOW.plusSeconds(60);

        assertThat(Schedule.ALWAYS.completedFor(LIFETIME, NOW).end()).containsExactly(NOW.plus(Duration.ofDays(30)));
        assertThat(new Schedule(Option.some(later), Option.none())
                        .completedFor(LIFETIME, NOW)
                        .end())
                .containsExactly(later.plus(Duration.ofDays(30)));
        assertThat(new Schedule(Option.none(), Option.some(later))
                        .completedFor(LIFETIME, NOW)
                        .end())
                .containsExactly(later);
        assertThat(Schedule.ALWAYS.completedFor(DAILY, NOW)).isEqualTo(Schedule.ALWAYS);
    }

    @Test
    void aStartMayLieThirtyDaysAheadAndNotANanosecondMore() {
        var most = NOW.plus(Duration.ofDays(30));

        assertThat(startingAt(most).startsSoonEnough(NOW)).isTrue();
        assertThat(startingAt(most.plusNanos(1)).startsSoonEnough(NOW)).isFalse();
        assertThat(Schedule.ALWAYS.startsSoonEnough(NOW)).isTrue();
    }

    @Test
    void whoeverCreatesItNowBeginsNoEarlierThanNow() {
        assertThat(startingAt(NOW.minusNanos(1)).startAfter(NOW)).isEqualTo(NOW);
        assertThat(startingAt(NOW.plusNanos(1)).startAfter(NOW)).isEqualTo(NOW.plusNanos(1));
        assertThat(Schedule.ALWAYS.startAfter(NOW)).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"PT0.000000001S, 1", "PT24H, 1", "PT24H0.000000001S, 2", "P2D, 2", "PT-1H, 0"})
    void aDayBegunCountsWhole(Duration length, long days) {
        assertThat(new Schedule(Option.none(), Option.some(NOW.plus(length))).days(NOW))
                .containsExactly(days);
        assertThat(Schedule.ALWAYS.days(NOW)).isEmpty();
    }

    private static Schedule startingAt(Instant start) {
        return new Schedule(Option.some(start), Option.none());
    }
}
