package dev.herald.persistence.sql;

import dev.herald.application.port.StoreBroken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets many threads share a transaction, because a disk takes as long for one row as for a thousand: whoever comes while
 * a group is being written joins the next one, and is held until that is written. One thread of its own does the writing;
 * it is started when somebody comes for the first time. At most two groups are in memory, beside whoever waits to join one.
 */
final class GroupCommit<T> implements AutoCloseable {

    /**
     * When a group is full: nobody joins it any more once it has reached one of these.
     *
     * @param items how many are written together
     * @param weight what they weigh together, in whatever they are weighed in
     */
    record Bounds(int items, long weight) {}

    /** Those that are written together. */
    private static final class Group<T> {
        private final List<T> items = new ArrayList<>();
        private long weight;
        private final CompletableFuture<Void> written = new CompletableFuture<>();

        private boolean isFull(Bounds bounds) {
            return items.size() >= bounds.items() || weight >= bounds.weight();
        }

        private void await(long nanos) {
            try {
                written.copy()
                        .orTimeout(Math.max(0, nanos), TimeUnit.NANOSECONDS)
                        .join();
            } catch (CompletionException broken) {
                if (broken.getCause() instanceof StoreBroken store) {
                    throw new StoreBroken(store.what(), store);
                }
                throw new IllegalStateException("not written: " + broken.getCause(), broken.getCause());
            }
        }
    }

    private final String name;
    private final Bounds bounds;
    private final ToLongFunction<T> weight;
    private final Duration patience;
    private final Consumer<List<T>> transaction;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hasSomebody = lock.newCondition();
    private final Condition hasRoom = lock.newCondition();
    private Group<T> open = new Group<>();
    private @Nullable Thread writer;
    private boolean closed;

    /**
     * Prepares, and starts nothing yet.
     *
     * @param name of the thread that writes
     * @param weight of an item
     * @param patience how long anybody is held at most
     * @param transaction writes all of these, or throws
     */
    GroupCommit(
            String name, Bounds bounds, ToLongFunction<T> weight, Duration patience, Consumer<List<T>> transaction) {
        this.name = name;
        this.bounds = bounds;
        this.weight = weight;
        this.patience = patience;
        this.transaction = transaction;
    }

    /**
     * Writes, together with whoever else wants to. Holds the thread until that is done, also if it is interrupted.
     *
     * @throws StoreBroken if the machine failed, for everybody of the group
     * @throws IllegalStateException if the writing failed, for everybody of the group, or this was closed before, or it took
     *     too long: then it may be written later all the same
     */
    void write(T item) {
        var until = System.nanoTime() + patience.toNanos();
        join(item, until).await(until - System.nanoTime());
    }

    private Group<T> join(T item, long until) {
        lock.lock();
        try {
            awaitRoom(until);
            startWriter();
            open.items.add(item);
            open.weight += weight.applyAsLong(item);
            hasSomebody.signal();
            return open;
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom(long until) {
        var interrupted = false;
        try {
            while (open.isFull(bounds) && !closed) {
                if (until - System.nanoTime() <= 0) {
                    throw new IllegalStateException("not written: too many wait");
                }
                try {
                    hasRoom.awaitNanos(until - System.nanoTime());
                } catch (InterruptedException stop) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void startWriter() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (writer == null) {
            writer = Thread.ofPlatform().name(name).daemon().start(this::writeGroups);
        }
    }

    private void writeGroups() {
        for (var group = next(); !group.items.isEmpty(); group = next()) {
            write(group);
        }
    }

    /** The next group; an empty one at the end. */
    private Group<T> next() {
        lock.lock();
        try {
            while (open.items.isEmpty() && !closed) {
                hasSomebody.awaitUninterruptibly();
            }
            var next = open;
            open = new Group<>();
            hasRoom.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    // Whatever it is, errors too: somebody waits for each group, and more are to be written.
    private void write(Group<T> group) {
        try {
            transaction.accept(group.items);
            group.written.complete(null);
        } catch (Throwable broken) {
            group.written.completeExceptionally(broken);
        }
    }

    /** Lets nobody in any more, and writes who is waiting. */
    @Override
    public void close() {
        var last = closeDoor();
        var interrupted = false;
        while (last != null && last.isAlive()) {
            try {
                last.join();
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Thread closeDoor() {
        lock.lock();
        try {
            closed = true;
            hasSomebody.signal();
            hasRoom.signalAll();
            return writer;
        } finally {
            lock.unlock();
        }
    }
}
