package dev.herald.app.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, for a command that has something to finish before it ends: the process goes on until it is {@linkplain #done
 * done}, for 20 seconds at most, and then ends with exit code 0, not with that of a signal.
 */
final class StopSignal {
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    private StopSignal() {}

    static StopSignal expected() {
        var signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::ask, "herald-stop"));
        return signal;
    }

    private void ask() {
        if (done.getCount() == 0) {
            return;
        }
        asked.countDown();
        try {
            var finished = done.await(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            Runtime.getRuntime().halt(finished ? ExitCode.DONE : ExitCode.INTERRUPTED);
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until somebody asks for the end. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** Says that everything is finished. */
    void done() {
        done.countDown();
    }
}
