package dev.herald.persistence.sqlite;

import dev.herald.application.port.EventBody;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A process of its own that keeps events beside whoever owns a store, from several threads, and says of each that it did. */
final class KeepBeside {
    private static final int THREADS = 8;
    private static final String END = ".";

    private KeepBeside() {}

    public static void main(String[] arguments) {
        var inbox = SqliteStore.openBeside(Path.of(arguments[0])).get().eventInbox();
        var number = new AtomicLong();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thread = 0; thread < THREADS; thread++) {
                executor.execute(() -> {
                    while (!System.out.checkError()) {
                        var text = ProcessHandle.current().pid() + "/" + number.incrementAndGet() + END;
                        inbox.keep(new EventBody(Instant.EPOCH, text));
                        System.out.println(text);
                    }
                });
            }
        }
    }

    /** Whether the process got to the end of a line before it was killed. */
    static boolean isWhole(String line) {
        return line.endsWith(END);
    }
}
