package dev.herald.app;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Shows what another clock showed when this one was made, and from then on goes by the machine's monotonic clock: it never
 * jumps, whoever sets the machine's time.
 */
final class SteadyClock implements InstantSource {
    private final Instant begin;
    private final long beganAt = System.nanoTime();

    SteadyClock(InstantSource other) {
        this.begin = other.instant();
    }

    @Override
    public Instant instant() {
        return begin.plusNanos(System.nanoTime() - beganAt);
    }
}
