package dev.herald.testkit.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/** A sandbox as a process of its own, for a test to kill. */
final class SandboxProcess {

    private SandboxProcess() {}

    /** Keeps state in the first argument, reads the listing of the second, prints its address and waits. */
    public static void main(String[] arguments) throws IOException {
        var settings = SandboxSettings.standard()
                .keepingStateIn(Path.of(arguments[0]))
                .readingTimeFrom(new SettableClock(Stage.NOW));
        try (var sandbox = Sandbox.start(settings)) {
            sandbox.seed(Seeds.sender(), Seeds.PRICES);
            sandbox.seedSubscribers(Path.of(arguments[1]), Seeds.PAGE, Seeds.REGIONS);
            System.out.println(sandbox.url());
            while (System.in.read() >= 0) {
                // until the test kills it, or ends itself
            }
        }
    }
}
