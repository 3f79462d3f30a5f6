package dev.herald.application.dispatch;

import java.time.Duration;

/**
 * Spreads what would otherwise be tried again all at once: makes a wait longer, by less than a quarter. Never shorter, and by
 * what is tried again alone, so that the same events give the same waits.
 */
final class Jitter {
    private static final int PARTS = 1024;
    private static final int MOST = 4;

    // The constants and shifts of SplittableRandom's mixing: neighbours come out far apart.
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FIRST_FACTOR = 0xBF58476D1CE4E5B9L;
    private static final long SECOND_FACTOR = 0x94D049BB133111EBL;

    private Jitter() {}

    /** The wait before another attempt. */
    static Duration stretched(Duration wait, AttemptKey after) {
        var part = mixed(after.id().token().value().hashCode() * GAMMA + after.attemptedAt()) & (PARTS - 1);
        return wait.plus(wait.dividedBy(MOST * PARTS).multipliedBy(part));
    }

    private static long mixed(long seed) {
        var once = (seed ^ (seed >>> 30)) * FIRST_FACTOR;
        var twice = (once ^ (once >>> 27)) * SECOND_FACTOR;
        return twice ^ (twice >>> 31);
    }
}
