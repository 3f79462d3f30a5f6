package dev.herald.testkit.sandbox;

/** A scenario can't be played; the message names the file and every mistake in it. */
public final class ScenarioRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScenarioRefused(String message) {
        super(message);
    }
}
