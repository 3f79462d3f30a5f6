package dev.herald.persistence.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets many threads share a transaction, because a disk takes as long for one row as for a thousand: whoever comes while
 * a group is being written joins the next one, and is held until that is written. One thread of its own does the writing;
 * it is started when somebody comes for the first time. At most two groups are in memory.
 */
final class GroupCommit<T> implements AutoCloseable {

    /** Those that are written together. */
    private static final class Group<T> {
        private final List<T> items = new ArrayList<>();
        private final CompletableFuture<Void> written = new CompletableFuture<>();

        private void await() {
            try {
                written.join();
            } catch (CompletionException broken) {
                throw new IllegalStateException("not written: " + broken.getCause(), broken.getCause());
            }
        }
    }

    private final String name;
    private final int largest;
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
     * @param largest how many are written together at most
     * @param transaction writes all of these, or throws
     */
    GroupCommit(String name, int largest, Consumer<List<T>> transaction) {
        this.name = name;
        this.largest = largest;
        this.transaction = transaction;
    }

    /**
     * Writes, together with whoever else wants to. Holds the thread until that is done, also if it is interrupted.
     *
     * @throws IllegalStateException if the writing failed, for everybody of the group, or this was closed before
     */
    void write(T item) {
        join(item).await();
    }

    private Group<T> join(T item) {
        lock.lock();
        try {
            while (open.items.size() >= largest && !closed) {
                hasRoom.awaitUninterruptibly();
            }
            startWriter();
            open.items.add(item);
            hasSomebody.signal();
            return open;
        } finally {
            lock.unlock();
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
