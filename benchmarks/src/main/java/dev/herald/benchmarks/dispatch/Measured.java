package dev.herald.benchmarks.dispatch;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/** What sends took from a beginning on: time, processor time of those who took part, and heap of this process. */
final class Measured {
    private static final double NANOS = 1e9;
    private static final double THOUSAND = 1000;
    private static final String STUB = "stub.pid";

    private final Heap heap = Heap.watched();
    private final Seq<Option<Processes>> parts;
    private final Seq<Option<Double>> before;
    private final long begun;

    private Measured(Option<Processes> database) {
        parts = List.of(
                Option.some(new Processes(ProcessHandle.current().pid())),
                database,
                Option.of(Long.getLong(STUB)).map(Processes::new));
        before = now();
        begun = System.nanoTime();
    }

    /** Begins now. The stub is the process that the system property {@code stub.pid} names. */
    static Measured begin(Option<Processes> database) {
        return new Measured(database);
    }

    /**
     * Ends now, and prints a row: name, sends, seconds, sends a second; processor seconds per 1,000 sends of this process, of
     * the database's and of the stub's; MiB of heap at most, and left after a collection at most.
     */
    void print(String name, long sends) {
        var seconds = (System.nanoTime() - begun) / NANOS;
        var processor = before.zipWith(now(), (from, to) -> cost(from, to, sends));
        System.out.printf(
                Locale.ROOT,
                "%s %d %.2f %.0f %s %.0f %.0f%n",
                name,
                sends,
                seconds,
                sends / seconds,
                processor.mkString(" "),
                heap.peakMebibytes(),
                heap.leftMebibytes());
    }

    private Seq<Option<Double>> now() {
        return parts.map(part -> part.map(Processes::seconds));
    }

    private static String cost(Option<Double> from, Option<Double> to, long sends) {
        return from.flatMap(start -> to.map(end -> (end - start) * THOUSAND / sends))
                .map(seconds -> String.format(Locale.ROOT, "%.3f", seconds))
                .getOrElse("-");
    }
}
