package dev.herald.application.dispatch;

import dev.herald.domain.reason.Denial;
import io.vavr.collection.Seq;

/** Why the dispatcher stopped. */
public sealed interface Ending {

    /**
     * Nothing can be done at the moment: everybody is dealt with, waits for an instant, or is held back.
     *
     * @param heldBackBy what holds everybody back who is still to do; empty if nothing does
     */
    record NothingToDo(Seq<Denial> heldBackBy) implements Ending {}

    /** The other side or the machine failed for longer than our patience. */
    record GaveUp(String why) implements Ending {}
}
