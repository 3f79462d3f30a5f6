package dev.herald.persistence.forgetting;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.Mark;
import dev.herald.application.port.Marking;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Lets in what is told of people, but for those who were forgotten. A store asks it only while there are tombstones, and in
 * the transaction that takes down what is told.
 */
public final class Gate {

    /** What is told of somebody, and the marks by which they may be known. */
    private record Marked(Subscription told, Seq<Mark> marks) {}

    private final Vector<Marked> told;
    private Map<Mark, Instant> since = HashMap.empty();
    private Map<Mark, Instant> moved = HashMap.empty();
    private Vector<AuditEntry> returns = Vector.empty();
    private Vector<Mark> lifted = Vector.empty();

    /**
     * For these.
     *
     * @param keyId the key that the store's tombstones were made with
     * @throws KeyUnavailable if there is no key, or another one
     */
    public Gate(Marking marking, String keyId, Seq<Subscription> told) {
        refuseUnlessOf(keyId, marking);
        this.told = told.toVector().map(one -> new Marked(one, marks(marking, one)));
    }

    /**
     * Holds a key against the one that tombstones were made with.
     *
     * @throws KeyUnavailable if it is another one
     */
    public static void refuseUnlessOf(String keyId, Marking marking) {
        if (!marking.keyId().equals(keyId)) {
            throw new KeyUnavailable("The key is not the one with which it was taken down who was forgotten (that is "
                    + keyId + ", this is " + marking.keyId() + "). Put the right key back.");
        }
    }

    private static Seq<Mark> marks(Marking marking, Subscription told) {
        return told.person()
                .map(person -> marking.of(told.page().value(), person.value()))
                .toList()
                .prepend(marking.of(told.token()));
    }

    /** The marks to be looked up. */
    public Seq<Mark> marks() {
        return told.flatMap(Marked::marks);
    }

    /**
     * Those of the told who may come in, if others tell of them: a file, a list.
     *
     * @param tombstones those of the {@link #marks} that there are tombstones of, and since when
     */
    public Vector<Subscription> admitted(Map<Mark, Instant> tombstones) {
        return told.filter(one -> one.marks().forAll(mark -> !tombstones.containsKey(mark)))
                .map(Marked::told);
    }

    /** The same if they tell of themselves: what they say may lift their tombstones or move them on. */
    public Vector<Subscription> welcomed(Map<Mark, Instant> tombstones) {
        since = tombstones;
        return told.filter(this::isWelcome).map(Marked::told);
    }

    private boolean isWelcome(Marked one) {
        var held = one.marks().filter(since::containsKey);
        if (held.isEmpty()) {
            return true;
        }
        var newest = held.flatMap(since::get).max().getOrElse(Instant.MIN);
        var optIn = one.told().optedInAt().filter(at -> at.isAfter(newest));
        optIn.forEach(at -> lift(held, at));
        if (optIn.isEmpty()) {
            one.told().stoppedAt().forEach(at -> held.forEach(mark -> move(mark, at)));
        }
        return optIn.isDefined();
    }

    private void lift(Seq<Mark> marks, Instant at) {
        since = since.removeAll(marks);
        moved = moved.removeAll(marks);
        lifted = lifted.appendAll(marks);
        returns = returns.append(AuditEntry.of(
                        at,
                        Actor.HERALD,
                        Act.CAME_BACK,
                        "tombstone " + marks.last().shortText())
                .changing(Option.some("forgotten"), Option.some("opted in anew")));
    }

    private void move(Mark mark, Instant at) {
        if (since.get(mark).exists(at::isAfter)) {
            since = since.put(mark, at);
            moved = moved.put(mark, at);
        }
    }

    /** The tombstones that were lifted. */
    public Seq<Mark> lifted() {
        return lifted;
    }

    /** The tombstones that hold since another instant now. */
    public Map<Mark, Instant> moved() {
        return moved;
    }

    /** Who came back, for the audit. */
    public Seq<AuditEntry> returns() {
        return returns;
    }

    /** The marks of somebody who is forgotten: that of the person first, if there is one. */
    public static List<Mark> marksOf(Marking marking, Erasure erasure) {
        return List.ofAll(erasure.person())
                .map(known -> marking.of(known.page(), known.person()))
                .appendAll(erasure.tokens().toList().map(marking::of));
    }
}
