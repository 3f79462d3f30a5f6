package dev.herald.application.dispatch;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** When leases are prolonged next. */
final class Heart {
    private final Duration beat;
    private Option<Instant> next = Option.none();

    Heart(Duration beat) {
        this.beat = beat;
    }

    /** Whether it is time to beat. Not while it beats. */
    boolean isDue(Instant now) {
        return next.exists(due -> !now.isBefore(due));
    }

    void begins() {
        next = Option.none();
    }

    /** Has beaten. */
    void ends(Instant now) {
        next = Option.some(now.plus(beat));
    }

    /** When it does so again; none while it does. */
    Option<Instant> next() {
        return next;
    }
}
