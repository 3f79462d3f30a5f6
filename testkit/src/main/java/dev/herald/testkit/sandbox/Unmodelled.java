package dev.herald.testkit.sandbox;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The calls that Meta would answer and the sandbox can't, so that nobody takes a refusal of the sandbox's for one of
 * Meta's. It keeps {@value #MOST} different ones, and counts the others together. Forgotten when the sandbox ends.
 */
final class Unmodelled {
    static final int MOST = 1000;

    private static final int LONGEST = 300;

    private final InstantSource clock;
    private final Map<Asked, Seen> seen = new LinkedHashMap<>();
    private long others;

    Unmodelled(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A call.
     *
     * @param answer what it was told
     */
    record Asked(String method, String path, String answer) {}

    /** How often it came, and when first and last by the sandbox's clock. */
    record Seen(Asked asked, long times, Instant first, Instant last) {

        Seen again(Instant now) {
            return new Seen(asked, times + 1, first, now);
        }
    }

    synchronized void note(GraphCall call, GraphError error) {
        var asked = new Asked(call.method(), cut(call.pathText()), cut(error.message()));
        var now = clock.instant();
        var before = seen.get(asked);
        if (before != null) {
            seen.put(asked, before.again(now));
        } else if (seen.size() < MOST) {
            seen.put(asked, new Seen(asked, 1, now, now));
        } else {
            others++;
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The different ones, in the order in which they came up. */
    synchronized Seq<Seen> seen() {
        return Array.ofAll(seen.values());
    }

    /** How many calls came that were not among those and found no room. */
    synchronized long others() {
        return others;
    }
}
