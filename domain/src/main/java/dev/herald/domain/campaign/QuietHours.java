package dev.herald.domain.campaign;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
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

    /**
     * When the quiet hours end that this instant lies in, where clocks show the time of the zone; none if it lies in none.
     * A clock change that skips their end, or sets the clock back to before they begin, ends them; one that skips all hours
     * that are not quiet does not.
     */
    public Option<Instant> endAfter(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        var time = local.toLocalTime();
        if (!isQuiet(time)) {
            return Option.none();
        }
        var endsOn =
                time.isBefore(to) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        var first = endsOn.atTime(to).atZone(zone);
        // A clock set back shows the end twice, and after the first one it can become quiet once more.
        var end = (first.toInstant().isAfter(now) ? first : first.withLaterOffsetAtOverlap()).toInstant();
        var change = zone.getRules().nextTransition(now);
        var changeEndsThem = change != null
                && change.getInstant().isBefore(end)
                && !isQuiet(change.getDateTimeAfter().toLocalTime());
        var noLater = changeEndsThem ? change.getInstant() : end;
        // A clock set forward can skip every hour between their end and their next beginning.
        return Option.some(endAfter(noLater, zone).getOrElse(noLater));
    }

    private boolean isQuiet(LocalTime time) {
        var hasBegun = !time.isBefore(from);
        var hasNotEnded = time.isBefore(to);
        return from.isBefore(to) ? hasBegun && hasNotEnded : hasBegun || hasNotEnded;
    }

    private static Seq<Violation> check(LocalTime from, LocalTime to) {
        return Violation.unless(!from.equals(to), "to", "must differ from the time at which the quiet hours begin");
    }
}
