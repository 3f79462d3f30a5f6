package dev.herald.application.dispatch;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks whatever is being sent to stop: what is under way ends, and nothing more begins. Safe for many threads. */
public final class StopSwitch {
    private final Set<Runnable> listeners = new LinkedHashSet<>();
    private final CountDownLatch pulled = new CountDownLatch(1);

    /** Asks; whether anything is being sent. What begins later stops at once. */
    public synchronized boolean pull() {
        pulled.countDown();
        listeners.forEach(Runnable::run);
        return !listeners.isEmpty();
    }

    /** Waits for so long, or until it is pulled; whether it is. */
    public boolean isPulledWithin(Duration duration) throws InterruptedException {
        return pulled.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Has something done when it is pulled, or at once if it was, until closed. */
    synchronized Listening whenPulled(Runnable listener) {
        listeners.add(listener);
        if (pulled.getCount() == 0) {
            listener.run();
        }
        return () -> forget(listener);
    }

    private synchronized void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** That somebody listens. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
