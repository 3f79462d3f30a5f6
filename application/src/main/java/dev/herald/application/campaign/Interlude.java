package dev.herald.application.campaign;

import java.time.Duration;

/** The time between two runs of a campaign that goes on by itself. */
@FunctionalInterface
public interface Interlude {

    /** Blocks the caller for so long, or until somebody wants the end; whether somebody does. */
    boolean isEndedWithin(Duration duration) throws InterruptedException;
}
