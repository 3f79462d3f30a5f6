package dev.herald.persistence.sqlite;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.DurabilityContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What the files hold while the store is open is what a process that dies leaves behind. */
class SqliteCrashTest extends DurabilityContract {
    @TempDir
    private Path folder;

    @Override
    protected Store openStore() {
        return SqliteStore.open(folder.resolve("herald.db")).get();
    }

    @Override
    protected Store reopen(Store store) {
        var left = folder.resolve("left");
        try {
            Files.createDirectory(left);
            // Without herald.db-shm, which is shared memory and not there after a power cut.
            for (var name : new String[] {"herald.db", "herald.db-wal"}) {
                Files.copy(folder.resolve(name), left.resolve(name));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        store.close();
        return SqliteStore.open(left.resolve("herald.db")).get();
    }
}
