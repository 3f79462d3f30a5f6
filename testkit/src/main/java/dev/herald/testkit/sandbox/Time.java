package dev.herald.testkit.sandbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The sandbox's time: another clock's, that much later or earlier, or an instant at which it stands. */
final class Time implements InstantSource {
    private final InstantSource source;
    private volatile Setting setting = Setting.UNTOUCHED;

    /** No time is before this one: Unix times begin here. */
    static final Instant FIRST = Instant.EPOCH;

    /** Nor after this one: years have four digits in what the API writes. */
    static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    Time(InstantSource source) {
        this.source = source;
    }

    /** How the time differs from the other clock's. */
    sealed interface Setting {
        Setting UNTOUCHED = new Running(Duration.ZERO);

        /** It runs with the other clock, ahead of it by so much. */
        record Running(Duration ahead) implements Setting {}

        /** It stands. */
        record Standing(Instant at) implements Setting {}
    }

    @Override
    public Instant instant() {
        return switch (setting) {
            case Setting.Running(Duration ahead) -> source.instant().plus(ahead);
            case Setting.Standing(Instant at) -> at;
        };
    }

    /**
     * Refuses times that can't be reckoned with.
     *
     * @throws DateTimeException for those
     */
    static Instant checked(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("the time must lie between " + FIRST + " and " + LAST);
        }
        return instant;
    }

    Setting setting() {
        return setting;
    }

    void set(Setting other) {
        setting = other;
    }

    /** The setting that moves the time by so much; whether it runs or stands stays. */
    Setting movedBy(Duration step) {
        return switch (setting) {
            case Setting.Running(Duration ahead) -> new Setting.Running(ahead.plus(step));
            case Setting.Standing(Instant at) -> new Setting.Standing(at.plus(step));
        };
    }

    /** The setting that lets the time run on from where it is. */
    Setting runningOn() {
        return new Setting.Running(Duration.between(source.instant(), instant()));
    }
}
