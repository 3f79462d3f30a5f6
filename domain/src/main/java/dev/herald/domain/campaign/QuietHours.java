package dev.herald.domain.campaign;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of a day in which nobody is messaged, by each person's own clock. Herald's own; the API knows no such thing.
 *
 * @param from when they begin, inclusive
 * @param to when they end, exclusive; earlier than {@code from} if the night lies between. The same time is refused: that
 *     would be no hour or every hour
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /**
     * Guards the hours.
     *
     * @throws IllegalArgumentException if they are refused; {@link #of} tells instead
     */
    public QuietHours {
        Violation.refuse(check(from, to));
    }

    /** The hours, or what is wrong with them. */
    public static Validation<Seq<Violation>, QuietHours> of(LocalTime from, LocalTime to) {
        return Violation.valid(check(from, to), () -> new QuietHours(from, to));
    }

    /** Whether this instant lies in them, where clocks show the time of the zone. */
    public boolean include(Instant now, ZoneId zone) {
        var time = WallClocks.nanoOfDay(now, zone);
        var begin = from.toNanoOfDay();
        var end = to.toNanoOfDay();
        return begin < end ? begin <= time && time < end : begin <= time || time < end;
    }

    /**
     * When the quiet hours end that this instant lies in, where clocks show the time of the zone; none if it lies in none.
     * A clock change that skips their end, or sets the clock back to before they begin, ends them; one that skips all the
     * time until they begin again does not.
     */
    public Option<Instant> endAfter(Instant now, ZoneId zone) {
        return include(now, zone) ? Option.some(end(now, zone)) : Option.none();
    }

    private Instant end(Instant now, ZoneId zone) {
        var since = now;
        var end = endBarringChanges(since, zone);
        var change = zone.getRules().nextTransition(since);
        while (change != null && !change.getInstant().isAfter(end)) {
            since = change.getInstant();
            if (!include(since, zone)) {
                return since;
            }
            end = endBarringChanges(since, zone);
            change = zone.getRules().nextTransition(since);
        }
        return end;
    }

    /** When a clock that is never changed shows the end next. */
    private Instant endBarringChanges(Instant since, ZoneId zone) {
        var left = Duration.ofNanos(to.toNanoOfDay() - WallClocks.nanoOfDay(since, zone));
        return since.plus(left.isPositive() ? left : left.plusDays(1));
    }

    private static Seq<Violation> check(LocalTime from, LocalTime to) {
        return Violation.unless(!from.equals(to), "to", "must differ from the time at which the quiet hours begin");
    }
}
