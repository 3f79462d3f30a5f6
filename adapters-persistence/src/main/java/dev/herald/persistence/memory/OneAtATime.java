package dev.herald.persistence.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The lock that makes a call a transaction. */
final class OneAtATime {
    private final ReentrantLock lock = new ReentrantLock();

    <T> T get(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void run(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
