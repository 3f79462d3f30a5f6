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

    /** Which one. */
    public Promise promise() {
        return promise;
    }
}
