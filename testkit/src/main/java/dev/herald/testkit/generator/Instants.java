package dev.herald.testkit.generator;

import java.time.Duration;
import java.time.Instant;

/** Instants, and those around another one. */
public final class Instants {
    private static final Instant FIRST = Instant.parse("2026-06-03T12:00:00Z"); // a Wednesday
    private static final Duration SPAN = Duration.ofDays(2 * 365);
    private static final Duration FAR = Duration.ofDays(40);

    private Instants() {}

    /** Any of two years, to the nanosecond: clock changes of all kinds lie between. */
    public static Generator<Instant> any() {
        return Generator.combine(
                Generator.between(0, SPAN.toSeconds()),
                Generator.of(0, 1, 500_000_000, 999_999_999),
                (seconds, nanos) -> FIRST.plusSeconds(seconds).plusNanos(nanos));
    }

    /** Earlier than this one, by a nanosecond up to 40 days. */
    public static Generator<Instant> before(Instant instant) {
        return after(Duration.ZERO).map(instant::minus);
    }

    /** Later than this one, by a nanosecond up to 40 days. */
    public static Generator<Instant> after(Instant instant) {
        return after(Duration.ZERO).map(instant::plus);
    }

    /** This one, or one earlier. */
    public static Generator<Instant> until(Instant instant) {
        return Generator.oneOf(Generator.constant(instant), before(instant));
    }

    /** This one, or one later. */
    public static Generator<Instant> from(Instant instant) {
        return Generator.oneOf(Generator.constant(instant), after(instant));
    }

    /** Within these two, both included and often met. */
    public static Generator<Instant> within(Instant first, Instant last) {
        var nanos = Duration.between(first, last).toNanos();
        return Generator.oneOf(
                Generator.constant(first),
                Generator.constant(last),
                Generator.between(0, nanos).map(first::plusNanos));
    }

    private static Generator<Duration> after(Duration least) {
        return Generator.oneOf(
                Generator.constant(least.plusNanos(1)),
                Generator.between(1, FAR.toSeconds()).map(least::plusSeconds));
    }
}
