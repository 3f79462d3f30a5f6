package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Schedule;
import dev.herald.testkit.generator.Generator;
import dev.herald.testkit.generator.Instants;
import dev.herald.testkit.generator.Schedules;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of when a campaign sends. */
final class ScheduleProperties {
    private static final Money CENT = Money.ofMinor(1, Currency.getInstance("USD"));
    private static final Budget LIFETIME = new Budget.Lifetime(CENT);
    private static final Budget DAILY = new Budget.Daily(CENT, Budget.Cap.STRICT);
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    @Property
    void aStartIsTakenUpTo30DaysAheadAndNotANanosecondMore(@ForAll("instants") Instant now) {
        var furthest = now.plus(THIRTY_DAYS);

        assertThat(starting(furthest).startsSoonEnough(now)).isTrue();
        assertThat(starting(furthest.plusNanos(1)).startsSoonEnough(now)).isFalse();
        assertThat(starting(furthest.plusNanos(1)).startsSoonEnough(now.plusNanos(1)))
                .isTrue();
    }

    @Property
    void aStartThatHasPassedIsNowForWhoeverBegins(
            @ForAll("schedules") Schedule schedule, @ForAll("instants") Instant now) {
        var ahead = schedule.start().filter(start -> start.isAfter(now));

        assertThat(schedule.startAfter(now)).isEqualTo(ahead.getOrElse(now));
        assertThat(schedule.beginningAt(now)).isEqualTo(new Schedule(ahead, schedule.end()));
        assertThat(ahead.isDefined() || schedule.startsSoonEnough(now)).isTrue();
    }

    @Property
    void aLifetimeBudgetAlwaysHasAnEndAndADailyOneOnlyIfItWasGiven(
            @ForAll("schedules") Schedule schedule, @ForAll("instants") Instant now) {
        var lifetime = schedule.completedFor(LIFETIME, now);

        assertThat(schedule.completedFor(DAILY, now)).isEqualTo(schedule);
        assertThat(lifetime.start()).isEqualTo(schedule.start());
        assertThat(lifetime.end())
                .isEqualTo(schedule.end()
                        .orElse(Option.some(schedule.startAfter(now).plus(THIRTY_DAYS))));
        assertThat(lifetime.completedFor(LIFETIME, now.plusSeconds(1))).isEqualTo(lifetime);
    }

    @Property
    void aDayBegunCountsWhole(@ForAll("creatable") Creatable creatable) {
        var schedule = creatable.schedule();
        var start = schedule.startAfter(creatable.now());

        var days = schedule.days(creatable.now());

        assertThat(days.isDefined()).isEqualTo(schedule.end().isDefined());
        days.peek(count -> {
            var end = schedule.end().get();
            assertThat(start.plus(Duration.ofDays(count))).isAfterOrEqualTo(end);
            assertThat(start.plus(Duration.ofDays(count - 1))).isBefore(end);
        });
    }

    @Property
    void whatIsOverHasNoDaysLeft(@ForAll("instants") Instant end, @ForAll("lengths") Duration since) {
        var schedule = new Schedule(Option.none(), Option.some(end));

        assertThat(schedule.days(end.plus(since))).containsExactly(0L);
        assertThat(schedule.days(end)).containsExactly(0L);
        assertThat(schedule.days(end.minusNanos(1))).containsExactly(1L);
    }

    @Property
    void aCampaignIsOverFromItsEndOn(@ForAll("schedules") Schedule schedule, @ForAll("instants") Instant now) {
        assertThat(schedule.isOver(now))
                .isEqualTo(schedule.end().isDefined() && !schedule.end().get().isAfter(now));
        schedule.end().peek(end -> {
            assertThat(schedule.isOver(end)).isTrue();
            assertThat(schedule.isOver(end.minusNanos(1))).isFalse();
        });
    }

    @Property
    void anEndIsLaterThanItsStartByANanosecondAtLeast(
            @ForAll("instants") Instant start, @ForAll("lengths") Duration by) {
        assertThat(Schedule.of(Option.some(start), Option.some(start.plusNanos(1)))
                        .isValid())
                .isTrue();
        assertThat(Schedule.of(Option.some(start), Option.some(start)).isValid())
                .isFalse();
        assertThat(Schedule.of(Option.some(start), Option.some(start.minus(by))).isValid())
                .isFalse();
    }

    /** A schedule that the API takes at this instant. */
    record Creatable(Instant now, Schedule schedule) {}

    @Provide
    Arbitrary<Creatable> creatable() {
        return Instants.any()
                .flatMap(now -> Schedules.creatableAt(now).map(schedule -> new Creatable(now, schedule)))
                .asArbitrary();
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        return Schedules.any().asArbitrary();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Instants.any().asArbitrary();
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Generator.between(1, THIRTY_DAYS.toNanos())
                .map(Duration::ofNanos)
                .asArbitrary();
    }

    private static Schedule starting(Instant start) {
        return new Schedule(Option.some(start), Option.none());
    }
}
