package dev.herald.persistence.sqlite;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.DurabilityContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDurabilityTest extends DurabilityContract {
    @TempDir
    private Path folder;

    @Override
    protected Store openStore() {
        return SqliteStore.open(folder.resolve("herald.db")).get();
    }

    @Override
    protected Store reopen(Store store) {
        store.close();
        return openStore();
    }
}
