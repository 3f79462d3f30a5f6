package dev.herald.testkit.sandbox;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What becomes of a message that was taken, and when. It is settled as the message is taken, so that it comes true the
 * same way however often the sandbox is killed meanwhile.
 *
 * @param delivered when it reaches the person; never, if it fails or is lost on the way
 * @param failed when it turns out that it can't
 * @param read never before it is delivered
 * @param clicked never before it is read
 * @param stopped when the person stops all messages, by the link in this one
 */
record Fate(
        Option<Instant> delivered,
        Option<Instant> failed,
        Option<Instant> read,
        Option<Instant> clicked,
        Option<Instant> stopped) {

    /** Delivered, and nothing else. */
    static Fate delivered(Instant at) {
        return new Fate(Option.some(at), Option.none(), Option.none(), Option.none(), Option.none());
    }

    /** Never delivered. */
    static Fate failed(Option<Instant> at) {
        return new Fate(Option.none(), at, Option.none(), Option.none(), Option.none());
    }
}
