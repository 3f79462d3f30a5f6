package dev.herald.application.campaign;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** Blocks the caller for so long. */
    void rest(Duration duration) throws InterruptedException;
}
