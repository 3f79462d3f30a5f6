package dev.herald.benchmarks.store;

import java.util.Locale;
import java.util.concurrent.Callable;

/** Says how long something took, and how many rows a second that is. */
final class Clocked {
    private static final double NANOS = 1e9;

    private Clocked() {}

    static void print(String name, Callable<Long> work) {
        try {
            var begun = System.nanoTime();
            var rows = work.call();
            var seconds = (System.nanoTime() - begun) / NANOS;
            System.out.printf(Locale.ROOT, "%s %d %.3f %.0f%n", name, rows, seconds, rows / seconds);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
