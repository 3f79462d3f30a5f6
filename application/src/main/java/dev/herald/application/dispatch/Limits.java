package dev.herald.application.dispatch;

import java.time.Duration;

/**
 * How much is under way at once, and how long is waited for what.
 *
 * @param inFlight calls at once
 * @param window intents taken down together, at most
 * @param ranges ranges under way at once, so that one slow call never idles the rest
 * @param tokensPerRange size of a range
 * @param lease how long a range is leased for, from the latest heartbeat on
 * @param beat how often leases are prolonged and it is looked at what others did; a few times within a lease
 * @param callTimeout the longest that a call can take
 * @param quietPeriod how long after the last moment at which a lost call may have run its traces are looked for
 * @param patience how long failures of the other side are borne, and how long is waited for somebody who is due
 */
public record Limits(
        int inFlight,
        int window,
        int ranges,
        int tokensPerRange,
        Duration lease,
        Duration beat,
        Duration callTimeout,
        Duration quietPeriod,
        Duration patience) {

    /** The most intents that are taken down together: PostgreSQL holds a lock for each, of some 6,400 by default. */
    public static final int LARGEST_WINDOW = 1000;

    /** Refuses a window that a database could not take down at once. */
    public Limits {
        if (window < 1 || window > LARGEST_WINDOW) {
            throw new IllegalArgumentException("a window is of 1 to " + LARGEST_WINDOW + " intents, not of " + window);
        }
    }

    /** How much earlier than its lease a call must end, for clocks that run apart. */
    public static final Duration LEASE_MARGIN = Duration.ofSeconds(5);

    /** For the real API. */
    public static final Limits STANDARD = new Limits(
            128,
            64,
            6,
            1000,
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofMinutes(1));

    /** The same with another quiet period. */
    public Limits withQuietPeriod(Duration other) {
        return new Limits(inFlight, window, ranges, tokensPerRange, lease, beat, callTimeout, other, patience);
    }

    /** The same with another patience. */
    public Limits withPatience(Duration other) {
        return new Limits(inFlight, window, ranges, tokensPerRange, lease, beat, callTimeout, quietPeriod, other);
    }

    /** How long before the end of a lease the last call under it may start. */
    Duration lastCallBeforeLeaseEnds() {
        return callTimeout.plus(LEASE_MARGIN);
    }

    /** The longest that is waited for something that is known to come. */
    Duration longestWait() {
        return patience.compareTo(quietPeriod) > 0 ? patience : quietPeriod;
    }
}
