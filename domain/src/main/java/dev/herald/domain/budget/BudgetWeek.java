package dev.herald.domain.budget;

import dev.herald.domain.violation.Violation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The week that a daily budget counts in: seven calendar days from Sunday to Saturday, as Meta counts (endpoints page,
 * "Limits", mid-2026). A day of it that a clock change skips is in it all the same.
 *
 * @param first its Sunday
 */
public record BudgetWeek(LocalDate first) {
    private static final int DAYS_AFTER_THE_FIRST = 6;

    /**
     * Guards the day.
     *
     * @throws IllegalArgumentException if it is no Sunday; {@link #of} takes any day
     */
    public BudgetWeek {
        Violation.refuse(Violation.unless(first.getDayOfWeek() == DayOfWeek.SUNDAY, "", "must be a Sunday"));
    }

    /** The week that a day lies in. */
    public static BudgetWeek of(LocalDate day) {
        return new BudgetWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)));
    }

    /** Its Saturday. */
    public LocalDate last() {
        return first.plusDays(DAYS_AFTER_THE_FIRST);
    }

    /** The week after it. */
    public BudgetWeek next() {
        return new BudgetWeek(first.plusWeeks(1));
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return equals(of(day));
    }
}
