package dev.herald.domain.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When budget days and weeks begin. Meta counts both in the ad account's time zone (endpoints page, "Limits", mid-2026);
 * what it does where clocks change is not documented. Here a budget day begins at its midnight, or at the first instant
 * after one that a clock change skips, and lasts until the next one begins: 23, 24 or 25 hours, mostly. Two things follow:
 *
 * <ul>
 *   <li>a calendar day that was skipped as a whole, as 30 December 2011 in Samoa, has no instant: the day after it begins
 *       where it would have;
 *   <li>a day that has begun stays: where clocks are set back over midnight, as in Newfoundland until 2011, the repeated
 *       last hour of the evening belongs to the day that had begun before it.
 * </ul>
 *
 * So every instant lies in exactly one budget day, and days follow each other without a gap.
 *
 * @param zone the ad account's time zone, as the API's {@code timezone_name}
 */
public record BudgetCalendar(ZoneId zone) {

    /** The budget day at this instant. */
    public LocalDate day(Instant now) {
        var shown = now.atZone(zone).toLocalDate();
        var next = shown.plusDays(1);
        return now.isBefore(startOfDay(next)) ? shown : next;
    }

    /** The first instant of a day; that of the day after it if the day is skipped as a whole. */
    public Instant startOfDay(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** When the next budget day that exists begins. */
    public Instant nextDay(Instant now) {
        return startOfDay(day(now).plusDays(1));
    }

    /** The week at this instant. */
    public BudgetWeek week(Instant now) {
        return BudgetWeek.of(day(now));
    }

    /** When the next budget week begins: its Sunday, or the first day of it that exists. */
    public Instant nextWeek(Instant now) {
        return startOfDay(week(now).next().first());
    }
}
