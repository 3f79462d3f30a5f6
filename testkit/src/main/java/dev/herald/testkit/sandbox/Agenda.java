package dev.herald.testkit.sandbox;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is still to happen, the earliest first. Holds at most a few entries for each message on its way. */
final class Agenda {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>(
            Comparator.<Entry, Instant>comparing(entry -> entry.happening().at())
                    .thenComparing(entry -> entry.happening().kind())
                    .thenComparingLong(Entry::number));
    private long lastNumber;

    /** Numbered, so that of two alike the one that was noted first happens first. */
    private record Entry(Happening happening, long number) {}

    void add(Happening happening) {
        lastNumber++;
        entries.add(new Entry(happening, lastNumber));
    }

    boolean isDue(Instant now) {
        var first = entries.peek();
        return first != null && !first.happening().at().isAfter(now);
    }

    /** Takes the next thing off the list, if its time has come. */
    Option<Happening> takeDue(Instant now) {
        return isDue(now) ? Option.of(entries.poll()).map(entry -> entry.happening()) : Option.none();
    }
}
