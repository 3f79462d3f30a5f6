package dev.herald.app.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C, for a command that has something to finish before it ends: the process goes on until it is {@linkplain #done
 * done}, for a while at most, and then ends with the command's exit code, not with that of a signal.
 */
final class StopSignal {
    /** A call that is under way takes half a minute at most, and what became of it is to be written. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(40);

    private final BooleanSupplier asking;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile int exit = ExitCode.INTERRUPTED;

    private StopSignal(BooleanSupplier asking) {
        this.asking = asking;
    }

    /** For a command that {@linkplain #await waits} for it. */
    static StopSignal expected() {
        return passedOn(() -> true);
    }

    /**
     * For a command that is asked to end.
     *
     * @param asking asks; whether there is anything to finish
     */
    static StopSignal passedOn(BooleanSupplier asking) {
        var signal = new StopSignal(asking);
        Runtime.getRuntime().addShutdownHook(new Thread(signal::ask, "herald-stop"));
        return signal;
    }

    private void ask() {
        if (done.getCount() == 0 || !asking.getAsBoolean()) {
            return;
        }
        asked.countDown();
        try {
            var finished = done.await(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            Runtime.getRuntime().halt(finished ? exit : ExitCode.INTERRUPTED);
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until somebody asks for the end. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** Says that everything is finished, and with which exit code. */
    void done(int exitCode) {
        exit = exitCode;
        done.countDown();
    }
}
