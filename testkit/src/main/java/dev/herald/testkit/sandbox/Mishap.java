package dev.herald.testkit.sandbox;

import io.vavr.control.Option;
import java.time.Duration;

/**
 * What goes wrong when a {@link Fault} strikes. How the real API fails is documented in part only: which status comes
 * with which body, and that an answer of 500 or 502 means that nothing was done, are the sandbox's own.
 */
public sealed interface Mishap {

    /**
     * The call waits, in the machine's time, and goes on.
     *
     * @param time at most {@link #LONGEST}
     */
    record Latency(Duration time) implements Mishap {
        /** A call that waits longer is better cut. */
        public static final Duration LONGEST = Duration.ofMinutes(10);
    }

    /**
     * The platform fails (endpoints page, "The error envelope", mid-2026); the call is not carried out.
     *
     * @param status 500 or 503
     */
    record Failure(int status) implements Mishap {}

    /** A proxy's page with status 502 instead of the API's answer; the call is not carried out. */
    record ProxyPage() implements Mishap {}

    /** The connection is closed. */
    record Cut(Moment moment) implements Mishap {}

    /** When a connection is closed. */
    enum Moment {
        /** Nothing was carried out. */
        BEFORE,
        /** The call was carried out, and no byte of the answer sent. */
        AFTER,
        /** The call was carried out, and half of the answer's body sent. */
        IN_ANSWER
    }

    /**
     * The call is refused; the sandbox need not know why.
     *
     * @param code one of the catalogue, or one that all of the Graph API shares
     * @param subcode narrows a shared code down
     * @param passesAfter what the answer says how long it will be refused
     */
    record Refused(int code, Option<Integer> subcode, Option<Duration> passesAfter) implements Mishap {}

    /**
     * The call is throttled; the answer and its headers say until when.
     *
     * @param code one of the throttling codes, 80004 for one
     */
    record Throttled(int code, Duration passesAfter) implements Mishap {
        static final int AD_ACCOUNT = 80004;
        static final Duration A_MINUTE = Duration.ofMinutes(1);
    }

    /** A webhook event is sent twice. */
    record EventRepeat() implements Mishap {}

    /** A webhook event is sent after the ones behind it. */
    record EventReorder() implements Mishap {}
}
