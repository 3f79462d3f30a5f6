package dev.herald.application.dispatch;

import dev.herald.domain.delivery.Attempt.InDoubt;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Deliveries in doubt that wait for their token to be looked up. */
final class DoubtDesk {
    private static final int FEW = 1000;
    private static final int MANY = 100_000;
    private static final int LOOK_UPS_AT_ONCE = 16;

    private record Waiting(InDoubt doubt, Instant from) {}

    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparing(Waiting::from)
            .thenComparing(entry -> entry.doubt().id().token()));
    private final Set<AttemptKey> known = new HashSet<>();
    private int lookUps;

    /** How many to read next, so that some are among them that are not known yet. */
    int readNext() {
        return known.isEmpty() ? MANY : Math.addExact(known.size(), FEW);
    }

    /** One to be looked up from an instant on; once, however often it is told. */
    void add(InDoubt doubt, Instant lookFrom) {
        if (known.add(AttemptKey.of(doubt))) {
            again(doubt, lookFrom);
        }
    }

    /** One whose look-up came to nothing. */
    void again(InDoubt doubt, Instant lookFrom) {
        waiting.add(new Waiting(doubt, lookFrom));
    }

    /** Whose look-ups are due and can begin. */
    List<InDoubt> begin(Instant now) {
        var due = new ArrayList<InDoubt>();
        while (lookUps < LOOK_UPS_AT_ONCE
                && !waiting.isEmpty()
                && !now.isBefore(waiting.element().from())) {
            due.add(waiting.remove().doubt());
            lookUps++;
        }
        return due;
    }

    void ends() {
        lookUps--;
    }

    boolean isEmpty() {
        return waiting.isEmpty() && lookUps == 0;
    }

    /** Gives up on whoever waits; they stay in doubt. */
    void clear() {
        waiting.clear();
    }

    Option<Instant> next() {
        return Option.of(waiting.peek()).map(Waiting::from);
    }
}
