package dev.herald.http.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Counts wrong passwords: after 20 within a minute nobody is let in anew for the rest of it. */
final class Guesses {
    private static final int MOST = 20;
    private static final Duration SPAN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant spanEnds = Instant.MIN;
    private int wrong;

    Guesses(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether one may be tried now. */
    synchronized boolean isAllowed() {
        if (!clock.instant().isBefore(spanEnds)) {
            spanEnds = clock.instant().plus(SPAN);
            wrong = 0;
        }
        return wrong < MOST;
    }

    synchronized void countWrong() {
        wrong++;
    }
}
