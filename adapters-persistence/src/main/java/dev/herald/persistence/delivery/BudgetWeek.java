package dev.herald.persistence.delivery;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The week that a daily budget counts in: Sunday to Saturday.
 *
 * @param first its Sunday
 * @param last its Saturday
 */
public record BudgetWeek(LocalDate first, LocalDate last) {

    /** The week that a day lies in. */
    public static BudgetWeek of(LocalDate day) {
        return new BudgetWeek(
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)),
                day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
    }
}
