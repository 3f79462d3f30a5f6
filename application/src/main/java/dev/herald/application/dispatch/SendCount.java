package dev.herald.application.dispatch;

import java.util.concurrent.atomic.LongAdder;

/** How many messages the API took from this process. Any thread may ask. */
public final class SendCount {
    private final LongAdder accepted = new LongAdder();

    /** One more. */
    void accepted() {
        accepted.increment();
    }

    /** So many by now. */
    public long soFar() {
        return accepted.sum();
    }
}
