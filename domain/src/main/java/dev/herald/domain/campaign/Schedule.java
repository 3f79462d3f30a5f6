package dev.herald.domain.campaign;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;

/**
 * When a campaign may send: from its start, inclusive, to its end, exclusive.
 *
 * @param start none means at once
 * @param end none means no end
 */
public record Schedule(Option<Instant> start, Option<Instant> end) {

    /** From now on and without end. */
    public static final Schedule ALWAYS = new Schedule(Option.none(), Option.none());

    /**
     * Guards the order.
     *
     * @throws IllegalArgumentException if the end is not after the start; {@link #of} tells instead
     */
    public Schedule {
        Violation.refuse(check(start, end));
    }

    /** The schedule, or what is wrong with it. */
    public static Validation<Seq<Violation>, Schedule> of(Option<Instant> start, Option<Instant> end) {
        return Violation.valid(check(start, end), () -> new Schedule(start, end));
    }

    /** The schedule as someone who begins now has to say it: a start that has passed is no start. */
    public Schedule beginningAt(Instant now) {
        return new Schedule(start.filter(now::isBefore), end);
    }

    /** Whether the campaign is over at this instant. */
    public boolean isOver(Instant now) {
        return end.exists(instant -> !now.isBefore(instant));
    }

    private static Seq<Violation> check(Option<Instant> start, Option<Instant> end) {
        return Violation.unless(
                start.forAll(from -> end.forAll(from::isBefore)), "end", "must be later than the start");
    }
}
