package dev.herald.application.dispatch;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Spreads what would otherwise be tried again all at once: makes a wait longer, by less than a quarter. Never shorter, and by
 * what is tried again alone, so that the same events give the same waits.
 */
final class Jitter {
    private static final int PARTS = 1024;
    private static final int MOST = 4;

    private Jitter() {}

    /** The wait before another attempt. */
    static Duration stretched(Duration wait, AttemptKey after) {
        var seed = 31L * after.id().token().value().hashCode() + after.attemptedAt();
        return wait.plus(wait.dividedBy(MOST * PARTS).multipliedBy(new SplittableRandom(seed).nextInt(PARTS)));
    }
}
