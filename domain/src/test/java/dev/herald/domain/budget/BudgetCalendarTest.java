package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and weeks where clocks and calendars do something odd. */
final class BudgetCalendarTest {

    /** The last and the first instant of two days that follow each other. */
    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-06-03, 2026-06-04, 2026-06-04T00:00:00Z",
        "UTC, 2028-02-28, 2028-02-29, 2028-02-29T00:00:00Z",
        "UTC, 2028-02-29, 2028-03-01, 2028-03-01T00:00:00Z",
        "UTC, 2026-02-28, 2026-03-01, 2026-03-01T00:00:00Z",
        "Asia/Kathmandu, 2026-06-03, 2026-06-04, 2026-06-03T18:15:00Z",
        "Pacific/Chatham, 2026-06-03, 2026-06-04, 2026-06-03T11:15:00Z",
        "Pacific/Chatham, 2026-01-03, 2026-01-04, 2026-01-03T10:15:00Z",
        "America/New_York, 2026-03-08, 2026-03-09, 2026-03-09T04:00:00Z",
        "America/New_York, 2026-11-01, 2026-11-02, 2026-11-02T05:00:00Z",
        "Australia/Lord_Howe, 2026-04-05, 2026-04-06, 2026-04-05T13:30:00Z",
        "America/Sao_Paulo, 2018-11-03, 2018-11-04, 2018-11-04T03:00:00Z",
        "America/Sao_Paulo, 2018-02-17, 2018-02-18, 2018-02-18T03:00:00Z",
        "Asia/Beirut, 2022-03-26, 2022-03-27, 2022-03-26T22:00:00Z",
        "Pacific/Apia, 2011-12-29, 2011-12-31, 2011-12-30T10:00:00Z",
        "Pacific/Kwajalein, 1993-08-20, 1993-08-22, 1993-08-21T12:00:00Z"
    })
    void aDayGivesWayToTheNextOneThatExists(ZoneId zone, LocalDate before, LocalDate next, Instant begins) {
        var calendar = new BudgetCalendar(zone);

        assertThat(calendar.day(begins.minusNanos(1))).isEqualTo(before);
        assertThat(calendar.day(begins)).isEqualTo(next);
        assertThat(calendar.startOfDay(next)).isEqualTo(begins);
        assertThat(calendar.nextDay(begins.minusNanos(1))).isEqualTo(begins);
        assertThat(calendar.nextDay(calendar.startOfDay(before))).isEqualTo(begins);
        assertThat(calendar.nextDay(begins)).isAfter(begins);
    }

    @Test
    void aDayThatIsSkippedAsAWholeBeginsWhereTheNextOneDoes() {
        var samoa = new BudgetCalendar(ZoneId.of("Pacific/Apia"));

        assertThat(samoa.startOfDay(LocalDate.parse("2011-12-30")))
                .isEqualTo(samoa.startOfDay(LocalDate.parse("2011-12-31")))
                .isEqualTo("2011-12-30T10:00:00Z");
    }

    /** On 7 November 2010 at one minute past midnight, clocks went back to 23:01 of the day before. */
    @Test
    void aDayThatHasBegunStaysWhereClocksAreSetBackOverMidnight() {
        var newfoundland = new BudgetCalendar(ZoneId.of("America/St_Johns"));
        var midnight = Instant.parse("2010-11-07T02:30:00Z");
        var eveningAgain = midnight.plusSeconds(60);
        var day = LocalDate.parse("2010-11-07");

        assertThat(newfoundland.day(midnight.minusNanos(1))).isEqualTo(day.minusDays(1));
        assertThat(newfoundland.day(midnight)).isEqualTo(day);
        assertThat(eveningAgain.atZone(newfoundland.zone()).toLocalDate()).isEqualTo(day.minusDays(1));
        assertThat(newfoundland.day(eveningAgain)).isEqualTo(day);
        assertThat(newfoundland.nextDay(eveningAgain)).isEqualTo("2010-11-08T03:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-06T23:59:59.999Z, 2026-05-31, 2026-06-07T00:00:00Z",
        "2026-06-07T00:00:00Z, 2026-06-07, 2026-06-14T00:00:00Z",
        "2026-06-10T12:00:00Z, 2026-06-07, 2026-06-14T00:00:00Z",
        "2026-06-13T23:59:59Z, 2026-06-07, 2026-06-14T00:00:00Z",
        "2026-12-31T00:00:00Z, 2026-12-27, 2027-01-03T00:00:00Z"
    })
    void aWeekRunsFromSundayToSaturday(Instant now, LocalDate sunday, Instant next) {
        var calendar = new BudgetCalendar(ZoneId.of("UTC"));

        assertThat(calendar.week(now)).isEqualTo(new BudgetWeek(sunday));
        assertThat(calendar.nextWeek(now)).isEqualTo(next);
    }

    @Test
    void aWeekIsTheAccountsAndNotOurs() {
        var sydney = new BudgetCalendar(ZoneId.of("Australia/Sydney"));
        var saturdayAtGreenwich = Instant.parse("2026-06-06T14:00:00Z");

        assertThat(sydney.week(saturdayAtGreenwich).first()).isEqualTo("2026-06-07");
        assertThat(sydney.nextWeek(saturdayAtGreenwich)).isEqualTo("2026-06-13T14:00:00Z");
    }

    @Test
    void aWeekBeginsOnItsSundayAloneAndHoldsSevenDays() {
        var week = BudgetWeek.of(LocalDate.parse("2026-06-10"));

        assertThat(week.first()).isEqualTo("2026-06-07");
        assertThat(week.last()).isEqualTo("2026-06-13");
        assertThat(week.next().first()).isEqualTo("2026-06-14");
        assertThat(week.contains(week.first())).isTrue();
        assertThat(week.contains(week.last())).isTrue();
        assertThat(week.contains(week.first().minusDays(1))).isFalse();
        assertThat(week.contains(week.last().plusDays(1))).isFalse();
        assertThatThrownBy(() -> new BudgetWeek(week.last())).isInstanceOf(IllegalArgumentException.class);
    }
}
