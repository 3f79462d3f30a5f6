package dev.herald.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Virtual time, and what is to happen when: the same seed gives the same order. */
final class Scheduler implements InstantSource {
    private record Task(Instant at, long number, Runnable work) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparingLong(Task::number));
    private final SplittableRandom dice;
    private Instant now;
    private long numbers;

    Scheduler(long seed, Instant begin) {
        this.dice = new SplittableRandom(seed);
        this.now = begin;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void at(Instant instant, Runnable work) {
        tasks.add(new Task(instant.isBefore(now) ? now : instant, numbers++, work));
    }

    void in(Duration delay, Runnable work) {
        at(now.plus(delay), work);
    }

    /** Does what is next; whether there was anything before this instant. */
    boolean step(Instant end) {
        var next = tasks.peek();
        if (next == null || next.at().isAfter(end)) {
            return false;
        }
        tasks.remove();
        now = next.at();
        next.work().run();
        return true;
    }

    /** True so many times in a thousand. */
    boolean happens(int perMille) {
        return dice.nextInt(1000) < perMille;
    }

    int between(int least, int most) {
        return dice.nextInt(least, most + 1);
    }

    /** Some milliseconds up to so many, short ones far more often than long ones. */
    Duration upTo(Duration most) {
        var share = dice.nextDouble();
        return Duration.ofMillis(Math.round(most.toMillis() * share * share * share));
    }
}
