package dev.herald.application.dispatch;

import dev.herald.application.port.Intent;
import dev.herald.application.port.RangeLease;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/** A leased range: who of it is cleared and not yet attempted, and what of it is under way. */
final class RangeWork {
    private RangeLease lease;
    private final Deque<Intent> queue = new ArrayDeque<>();
    private int writesUnderWay;
    private int attemptsUnderWay;

    RangeWork(RangeLease lease, Seq<Intent> cleared) {
        this.lease = lease;
        cleared.forEach(queue::add);
    }

    RangeLease lease() {
        return lease;
    }

    /** The lease holds for longer. */
    void prolong(RangeLease longer) {
        lease = longer;
    }

    int queued() {
        return queue.size();
    }

    boolean isDone() {
        return queue.isEmpty() && writesUnderWay == 0 && attemptsUnderWay == 0;
    }

    void dropQueue() {
        queue.clear();
    }

    io.vavr.collection.List<Intent> take(int most) {
        var window = new ArrayList<Intent>();
        while (window.size() < most && !queue.isEmpty()) {
            window.add(queue.remove());
        }
        return io.vavr.collection.List.ofAll(window);
    }

    void putBack(Seq<Intent> intents) {
        intents.reverse().forEach(queue::addFirst);
    }

    void writeBegins() {
        writesUnderWay++;
    }

    void writeEnds() {
        writesUnderWay--;
    }

    void attemptBegins() {
        attemptsUnderWay++;
    }

    void attemptEnds() {
        attemptsUnderWay--;
    }

    /** The last instant at which a call under this lease may start. */
    Instant lastCall(Duration before) {
        return lease.until().minus(before);
    }
}
