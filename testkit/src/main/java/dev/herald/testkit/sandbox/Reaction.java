package dev.herald.testkit.sandbox;

import dev.herald.domain.violation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * How likely something happens to a message, and how long that takes.
 *
 * @param probability from 0 (never) to 1 (always)
 * @param after the least time that passes first, zero or more
 * @param upTo the most; any time between the two is as likely as any other
 */
public record Reaction(double probability, Duration after, Duration upTo) {
    /** No time is longer: what happens after a year is of no use to anybody. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final String TOO_LONG = "must not be more than " + LONGEST.toDays() + " days";

    /** It never happens. */
    public static final Reaction NEVER = always().withProbability(0);

    /**
     * Guards the numbers.
     *
     * @throws IllegalArgumentException if the probability is not between 0 and 1, or the times are negative, longer than
     *     {@link #LONGEST} or do not follow each other
     */
    public Reaction {
        Violation.refuse(Violation.all(
                Violation.unless(probability >= 0 && probability <= 1, "probability", "must be between 0 and 1"),
                Violation.unless(!after.isNegative(), "after", "must not be negative"),
                Violation.unless(after.compareTo(LONGEST) <= 0, "after", TOO_LONG),
                Violation.unless(upTo.compareTo(LONGEST) <= 0, "up_to", TOO_LONG),
                Violation.unless(upTo.compareTo(after) >= 0, "up_to", "must not be less than after")));
    }

    /** It happens at once. */
    public static Reaction always() {
        return new Reaction(1, Duration.ZERO, Duration.ZERO);
    }

    /** The same with another probability. */
    public Reaction withProbability(double other) {
        return new Reaction(other, after, upTo);
    }

    /** The same after exactly this time. */
    public Reaction after(Duration time) {
        return new Reaction(probability, time, time);
    }

    /** The same after a time between these two. */
    public Reaction between(Duration least, Duration most) {
        return new Reaction(probability, least, most);
    }

    boolean happens(SplittableRandom dice) {
        return dice.nextDouble() < probability;
    }

    /** When it happens, if the wait begins at this instant. */
    Instant from(Instant start, SplittableRandom dice) {
        return start.plus(after)
                .plusMillis((long) (dice.nextDouble() * upTo.minus(after).toMillis()));
    }
}
