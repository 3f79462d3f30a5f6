package dev.herald.app;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Another clock, except that it never goes back: while that one is behind, it goes on by the machine's monotonic clock. A
 * machine that was suspended is up to date when it wakes. Safe for many threads.
 */
final class SteadyClock implements InstantSource {
    private final InstantSource other;
    private Instant begin;
    private long beganAt = System.nanoTime();

    SteadyClock(InstantSource other) {
        this.other = other;
        this.begin = other.instant();
    }

    @Override
    public synchronized Instant instant() {
        var now = System.nanoTime();
        var steady = begin.plusNanos(now - beganAt);
        var shown = other.instant();
        if (shown.isAfter(steady)) {
            begin = shown;
            beganAt = now;
            return shown;
        }
        return steady;
    }
}
