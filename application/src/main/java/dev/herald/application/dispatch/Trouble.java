package dev.herald.application.dispatch;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** Failures of the other side in a row: how long they have lasted, and how long to hold off. */
final class Trouble {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Duration patience;
    private final Duration longestGap;
    private Option<Instant> since = Option.none();
    private Duration pause = FIRST_PAUSE;
    private Instant pauseEnds = Instant.MIN;
    private Instant last = Instant.MIN;

    Trouble(Limits limits) {
        this.patience = limits.patience();
        this.longestGap = limits.callTimeout().plus(LONGEST_PAUSE.multipliedBy(2)); // waits are stretched
    }

    /** One more failure, of this attempt; the instant to hold off until, or none if patience has run out. */
    Option<Instant> strikes(AttemptKey attempt, Instant now) {
        if (last.isBefore(now.minus(longestGap))) {
            isOver(); // nothing was tried in between: this failure is a new one
        }
        last = now;
        var first = since.getOrElse(now);
        if (Duration.between(first, now).compareTo(patience) >= 0) {
            return Option.none();
        }
        if (since.isEmpty()) {
            since = Option.some(now);
            pauseEnds = now.plus(Jitter.stretched(pause, attempt));
        } else if (!now.isBefore(pauseEnds)) {
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            pauseEnds = now.plus(Jitter.stretched(pause, attempt));
        }
        return Option.some(pauseEnds);
    }

    void isOver() {
        since = Option.none();
        pause = FIRST_PAUSE;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
