package dev.herald.testkit.simulation;

import java.io.Serial;

/** A simulated run broke a promise. */
public final class BrokenPromise extends AssertionError {
    @Serial
    private static final long serialVersionUID = 1;

    private final Promise promise;

    BrokenPromise(Promise promise, String how) {
        super(promise + ": " + how);
        this.promise = promise;
    }

    /** The same, and with which seed it comes again. */
    BrokenPromise(long seed, BrokenPromise broken) {
        super("seed " + seed + " breaks " + broken.getMessage(), broken);
        this.promise = broken.promise;
    }

    /** Which one. */
    public Promise promise() {
        return promise;
    }
}
