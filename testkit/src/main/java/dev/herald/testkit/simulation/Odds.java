package dev.herald.testkit.simulation;

import java.time.Duration;

/**
 * How likely what is, in thousandths; drawn anew for each run, so that some are calm and some are wild.
 *
 * @param lostBefore a call never reaches the API
 * @param lostAfter its answer never comes back
 * @param denied the API refuses a call though the rules had cleared it
 * @param storeFails a command fails before or after it took effect
 * @param crashes a node dies at a command
 * @param freezes a node stands still at a command
 * @param longestCall how long a call takes at most
 * @param longestWrite how long a command of the store takes at most
 * @param longestFreeze how long a node stands still at most
 */
record Odds(
        int lostBefore,
        int lostAfter,
        int denied,
        int storeFails,
        int crashes,
        int freezes,
        Duration longestCall,
        Duration longestWrite,
        Duration longestFreeze) {

    private static final int MANY_LOST = 150;
    private static final int MANY_DENIED = 100;
    private static final int MANY_FAILURES = 15;
    private static final int MANY_FREEZES = 20;

    /** Once nothing goes wrong any more. */
    static final Odds CALM = new Odds(0, 0, 0, 0, 0, 0, Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ZERO);

    static Odds drawn(Scheduler scheduler, Duration callTimeout) {
        return new Odds(
                scheduler.between(0, MANY_LOST),
                scheduler.between(0, MANY_LOST),
                scheduler.between(0, MANY_DENIED),
                scheduler.between(0, MANY_FAILURES),
                scheduler.between(0, MANY_FAILURES),
                scheduler.between(0, MANY_FREEZES),
                callTimeout.minusSeconds(1),
                Duration.ofSeconds(scheduler.between(1, 8)),
                Duration.ofMinutes(scheduler.between(1, 4)));
    }
}
