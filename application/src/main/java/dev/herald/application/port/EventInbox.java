package dev.herald.application.port;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/**
 * What the API told us and was not worked off yet. The API does not repeat what it was thanked for, so nothing may get
 * lost here. A text comes back as it was; a half of a surrogate pair alone, which no UTF-8 body decodes to, is no text.
 */
public interface EventInbox {

    /** How many leftover texts are kept at most, of all kinds together: the newest. */
    int LEFTOVERS_KEPT = 10_000;

    /** How many characters of text are given at once: as soon as there are so many, no further body follows. */
    int MOST_TEXT = 8 * 1024 * 1024;

    /**
     * Keeps a body. When this returns, the body is there after any crash; when it throws, it may be. Called from many
     * threads at once, which may be virtual ones.
     */
    void keep(EventBody body);

    /** The oldest bodies, at most so many, and not after {@link #MOST_TEXT}. They stay until they are {@linkplain #workedOff worked off}. */
    default Seq<Waiting> waiting(int limit) {
        return waiting(0, limit);
    }

    /**
     * The oldest bodies behind a number, at most so many: so that one that has to wait for something holds nobody up. They
     * end as well with the first body that brings their texts to {@link #MOST_TEXT}, so that memory holds a body and so
     * much at most; if anybody waits, there is at least one.
     *
     * @param after the number of a body, there or not any more; 0 for the beginning
     */
    Seq<Waiting> waiting(long after, int limit);

    /**
     * Forgets bodies that were worked off, in one transaction with keeping what was left of them. A body that is not there
     * any more is ignored, together with its leftovers.
     */
    void workedOff(Seq<WorkedOff> bodies);

    /** How many bodies are waiting. */
    long waitingCount();

    /** How many leftovers there ever were, by why. */
    Map<String, Long> leftoverCounts();

    /**
     * The newest leftovers of this kind, newest first, at most so many. A store keeps {@link #LEFTOVERS_KEPT} texts and
     * counts the rest.
     */
    Seq<Leftover> leftovers(String why, int limit);

    /**
     * A body to be worked off.
     *
     * @param number the store's own; a later body has a higher one; 1 at least
     */
    record Waiting(long number, EventBody body) {}

    /** A body that was worked off, with what was left of it. */
    record WorkedOff(long number, Seq<Leftover> leftovers) {}

    /**
     * An event that nothing was made of.
     *
     * @param why one of a few short names, {@code UNKNOWN_MESSAGE}
     * @param body the event alone, as text, and when it came
     */
    record Leftover(String why, EventBody body) {}
}
