package dev.herald.application.audience;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands things from one thread to another, in order and at most so many ahead: a giver who is faster waits. What breaks the
 * giver reaches the taker, after everything given before.
 */
final class Relay<T> {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<T> given = new ArrayDeque<>();
    private final int most;

    private boolean abandoned;
    private boolean ended;
    private Option<Throwable> failure = Option.none();

    Relay(int most) {
        this.most = most;
    }

    /** Gives, once there is room; false if nobody takes any more. */
    boolean give(T thing) {
        lock.lock();
        try {
            while (given.size() >= most && !abandoned) {
                changed.awaitUninterruptibly();
            }
            if (!abandoned) {
                given.add(thing);
                changed.signalAll();
            }
            return !abandoned;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is given. */
    void end(Option<Throwable> brokenBy) {
        lock.lock();
        try {
            ended = true;
            failure = brokenBy;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the next thing, once there is one; none after the last. Throws what broke the giver. */
    Option<T> take() {
        lock.lock();
        try {
            while (given.isEmpty() && !ended) {
                changed.awaitUninterruptibly();
            }
            var next = Option.of(given.poll());
            changed.signalAll();
            if (next.isEmpty()) {
                failure.forEach(Relay::rethrow);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the next thing if it is there soon enough; none otherwise, whatever comes after that. */
    Option<T> poll(Duration patience) {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (given.isEmpty() && !ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            var next = Option.of(given.poll());
            changed.signalAll();
            return next;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Option.none();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more, and waits until the giver has ended. */
    void abandon() {
        lock.lock();
        try {
            abandoned = true;
            given.clear();
            changed.signalAll();
            while (!ended) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            default -> throw new IllegalStateException(failure);
        }
    }
}
