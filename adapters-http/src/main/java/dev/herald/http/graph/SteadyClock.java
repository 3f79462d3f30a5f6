package dev.herald.http.graph;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * A clock that nobody sets: the time at which it began, and what has passed since. It parts from the time of day when the
 * machine's clock is set, which is what it is for: a pause lasts as long as it was meant to. While the machine sleeps it
 * may stand still.
 */
final class SteadyClock extends Clock {
    private final Instant began;
    private final LongSupplier nanos;
    private final long nanosAtBegin;

    /**
     * A clock that shows this time now.
     *
     * @param nanos tells what passes, from any beginning; only differences count
     */
    SteadyClock(Instant now, LongSupplier nanos) {
        this.began = now;
        this.nanos = nanos;
        this.nanosAtBegin = nanos.getAsLong();
    }

    /** One that shows the machine's time now. */
    static SteadyClock ofMachine() {
        return new SteadyClock(Instant.now(), System::nanoTime);
    }

    @Override
    public Instant instant() {
        return began.plusNanos(nanos.getAsLong() - nanosAtBegin);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
