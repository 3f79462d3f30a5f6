package dev.herald.domain.campaign;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Duration;
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

    /** How far ahead a new campaign may start (endpoints page, mid-2026). */
    public static final Duration MOST_AHEAD = Duration.ofDays(30);

    /** How long a campaign with a lifetime budget runs if nobody says when it ends (endpoints page, mid-2026). */
    public static final Duration LIFETIME_BUDGET_RUNS = Duration.ofDays(30);

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

    /** The schedule as the API makes it of this one for a campaign created now: a lifetime budget always has an end. */
    public Schedule completedFor(Budget budget, Instant now) {
        return switch (budget) {
            case Budget.Daily daily -> this;
            case Budget.Lifetime lifetime ->
                new Schedule(start, end.orElse(Option.some(startAfter(now).plus(LIFETIME_BUDGET_RUNS))));
        };
    }

    /** When it begins for someone who creates it now. */
    public Instant startAfter(Instant now) {
        return start.filter(now::isBefore).getOrElse(now);
    }

    /** Whether the API takes this start from someone who creates the campaign now: 30 days ahead at most. */
    public boolean startsSoonEnough(Instant now) {
        return !startAfter(now).isAfter(now.plus(MOST_AHEAD));
    }

    /** How many days, the last one begun counted whole, lie between start and end for someone who creates it now. */
    public Option<Long> days(Instant now) {
        return end.map(last -> {
            var length = Duration.between(startAfter(now), last);
            return length.isNegative() ? 0 : length.plusDays(1).minusNanos(1).toDays();
        });
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
