package dev.herald.testkit.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock on a wall, looked at once a minute: slow, and with nothing to know about clock changes. */
final class SteppedClock {
    private static final int A_MINUTE = 60;
    private static final int MOST_STEPS = 49 * 60;

    private final ZoneId zone;

    SteppedClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Whether the clock shows a time from the first, inclusive, to the second, exclusive, over midnight or not. */
    boolean isBetween(Instant now, LocalTime from, LocalTime to) {
        var shown = now.atZone(zone).toLocalTime();
        if (from.isBefore(to)) {
            return !shown.isBefore(from) && shown.isBefore(to);
        }
        return !shown.isBefore(from) || shown.isBefore(to);
    }

    /** The first full minute at which it does not. */
    Instant endOf(Instant now, LocalTime from, LocalTime to) {
        var minute = nextMinute(now);
        for (var step = 0; step < MOST_STEPS; step++) {
            if (!isBetween(minute, from, to)) {
                return minute;
            }
            minute = minute.plusSeconds(A_MINUTE);
        }
        throw new IllegalStateException("no end of " + from + " to " + to + " after " + now + " in " + zone);
    }

    /** The first minute of a later date than the one that the clock shows. */
    static Instant nextDay(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        var minute = nextMinute(now);
        while (!minute.atZone(zone).toLocalDate().isAfter(today)) {
            minute = minute.plusSeconds(A_MINUTE);
        }
        return minute;
    }

    /** The first minute of a later Sunday. */
    static Instant nextSunday(Instant now, ZoneId zone) {
        var day = nextDay(now, zone);
        while (day.atZone(zone).getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = nextDay(day, zone);
        }
        return day;
    }

    private static Instant nextMinute(Instant now) {
        return Instant.ofEpochSecond((Math.floorDiv(now.getEpochSecond(), A_MINUTE) + 1) * A_MINUTE);
    }
}
