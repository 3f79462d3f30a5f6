package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.campaign.Schedule;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** When campaigns send. */
public final class Schedules {
    private static final Duration LONGEST = Duration.ofDays(60);

    private Schedules() {}

    /** Any schedule. */
    public static Generator<Schedule> any() {
        return combine(
                Instants.any(),
                lengths().option(),
                Generator.of(false, true),
                (start, length, fromStart) -> new Schedule(Option.when(fromStart, start), length.map(start::plus)));
    }

    /** Schedules that have begun at this instant and are not over. */
    public static Generator<Schedule> runningAt(Instant now) {
        return combine(Instants.until(now).option(), Instants.after(now).option(), Schedule::new);
    }

    /** Schedules that the API takes from whoever creates a campaign at this instant. */
    public static Generator<Schedule> creatableAt(Instant now) {
        var start = Generator.oneOf(Instants.within(now, now.plus(Schedule.MOST_AHEAD)), Instants.before(now))
                .option();
        return combine(start, lengths().option(), (begin, length) -> {
            var from = begin.filter(now::isBefore).getOrElse(now);
            return new Schedule(begin, length.map(from::plus));
        });
    }

    /** How long something lasts: whole days, and a nanosecond less and more. */
    static Generator<Duration> lengths() {
        return combine(
                Generator.between(1, LONGEST.toDays()),
                Generator.of(0L, -1L, 1L),
                (days, nanos) -> Duration.ofDays(days).plusNanos(nanos));
    }
}
