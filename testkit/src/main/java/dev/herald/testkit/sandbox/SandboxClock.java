package dev.herald.testkit.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock that a {@link Sandbox} goes by. It runs with the clock of the settings until it is set or moved. Warm-up,
 * minimum delay, budget days, deliveries: all follow it. The time that it shows survives a restart with the state folder.
 */
public final class SandboxClock implements InstantSource {
    private final RecordedWorld world;
    private final Time time;

    SandboxClock(RecordedWorld world, Time time) {
        this.world = world;
        this.time = time;
    }

    /** The sandbox's time. */
    @Override
    public Instant instant() {
        return time.instant();
    }

    /**
     * Lets it stand at this instant, before or after the one that it shows.
     *
     * @throws java.time.DateTimeException if it is not between 1970 and 9999
     */
    public void set(Instant now) {
        change(new Time.Setting.Standing(Time.checked(now)));
    }

    /**
     * Moves it, forwards or backwards. Whether it runs or stands stays as it is.
     *
     * @throws java.time.DateTimeException if it is not between 1970 and 9999 then
     * @throws ArithmeticException if there is no such time at all
     */
    public void advance(Duration step) {
        Time.checked(time.instant().plus(step));
        change(time.movedBy(step));
    }

    /** Lets it run on from the time that it shows. */
    public void run() {
        change(time.runningOn());
    }

    private void change(Time.Setting setting) {
        world.happens(new Event.ClockMoved(setting));
    }
}
