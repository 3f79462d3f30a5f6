package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of budget days and weeks, with clock changes in reach of most instants. */
final class BudgetCalendarProperties {

    /** A time zone and an instant in it. */
    record Moment(BudgetCalendar calendar, Instant now) {}

    @Property
    void everyInstantLiesInItsDayAndInNoOther(@ForAll("moments") Moment moment) {
        var calendar = moment.calendar();
        var day = calendar.day(moment.now());

        assertThat(calendar.startOfDay(day)).isBeforeOrEqualTo(moment.now());
        assertThat(calendar.nextDay(moment.now())).isAfter(moment.now());
        for (var other = day.minusDays(3); other.isBefore(day.plusDays(4)); other = other.plusDays(1)) {
            var holds = !moment.now().isBefore(calendar.startOfDay(other))
                    && moment.now().isBefore(calendar.startOfDay(other.plusDays(1)));
            assertThat(holds).as("%s", other).isEqualTo(other.equals(day));
        }
    }

    @Property
    void theNextDayIsTheFirstInstantOfTheFirstDayThatExistsAfterThisOne(@ForAll("moments") Moment moment) {
        var calendar = moment.calendar();
        var day = calendar.day(moment.now());
        var next = calendar.nextDay(moment.now());

        assertThat(calendar.day(next.minusNanos(1))).isEqualTo(day);
        assertThat(calendar.day(next)).isAfter(day);
        assertThat(calendar.startOfDay(calendar.day(next))).isEqualTo(next);
    }

    @Property
    void dayFollowsDayAndNoneComesBack(@ForAll("moments") Moment moment) {
        var calendar = moment.calendar();
        var earlier = moment.now();
        for (var minutes = 0; minutes < 50 * 60; minutes += 15) {
            var later = moment.now().plusSeconds(60L * minutes);
            assertThat(calendar.day(later)).isAfterOrEqualTo(calendar.day(earlier));
            earlier = later;
        }
    }

    @Property
    void aDayIsWhatTheWallShowsExceptWhereAnEveningIsRepeated(@ForAll("moments") Moment moment) {
        var shown = moment.now().atZone(moment.calendar().zone()).toLocalDate();
        var hasBegun = !moment.now().isBefore(moment.calendar().startOfDay(shown.plusDays(1)));

        assertThat(moment.calendar().day(moment.now())).isEqualTo(hasBegun ? shown.plusDays(1) : shown);
    }

    @Property
    void aWeekHasSevenDaysFromSundayOnAndEveryDayLiesInOne(@ForAll("moments") Moment moment) {
        var calendar = moment.calendar();
        var day = calendar.day(moment.now());
        var week = calendar.week(moment.now());

        assertThat(week.first().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(week.first().datesUntil(week.next().first()))
                .hasSize(7)
                .contains(day)
                .allMatch(week::contains)
                .endsWith(week.last());
        assertThat(calendar.nextWeek(moment.now()))
                .isAfter(moment.now())
                .isEqualTo(calendar.startOfDay(week.last().plusDays(1)));
    }

    @Property
    void theNextWeekIsReachedByGoingFromDayToDay(@ForAll("moments") Moment moment) {
        var calendar = moment.calendar();
        var day = calendar.nextDay(moment.now());
        while (calendar.week(day).equals(calendar.week(moment.now()))) {
            day = calendar.nextDay(day);
        }

        assertThat(day).isEqualTo(calendar.nextWeek(moment.now()));
    }

    @Provide
    Arbitrary<Moment> moments() {
        return Combinators.combine(zones(), Arbitraries.oneOf(anyInstants(), oddInstants()))
                .as((zone, now) -> new Moment(new BudgetCalendar(zone), now));
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "America/Sao_Paulo",
                        "America/New_York",
                        "America/St_Johns",
                        "Australia/Lord_Howe",
                        "Asia/Beirut",
                        "Asia/Kathmandu",
                        "Pacific/Chatham",
                        "Pacific/Apia",
                        "Pacific/Kwajalein",
                        "America/Juneau",
                        "+05:45")
                .map(ZoneId::of);
    }

    private static Arbitrary<Instant> anyInstants() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("1860-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2040-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    /** Within two days of the zones' own changes of clock or date. */
    private static Arbitrary<Instant> oddInstants() {
        return Combinators.combine(
                        Arbitraries.of(
                                "1867-10-19",
                                "1969-09-30",
                                "1993-08-21",
                                "2010-11-07",
                                "2011-12-30",
                                "2018-02-18",
                                "2018-11-04",
                                "2022-03-27",
                                "2026-03-08",
                                "2026-04-05",
                                "2026-11-01",
                                "2028-02-29"),
                        Arbitraries.longs().between(-172_800, 172_800))
                .as((date, seconds) -> LocalDate.parse(date)
                        .atStartOfDay(ZoneId.of("UTC"))
                        .toInstant()
                        .plusSeconds(seconds));
    }
}
