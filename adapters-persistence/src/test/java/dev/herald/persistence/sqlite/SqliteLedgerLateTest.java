package dev.herald.persistence.sqlite;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerLateContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerLateTest extends LedgerLateContract {
    @TempDir
    private Path folder;

    @Override
    protected Store openStore() {
        return SqliteStore.open(folder.resolve("herald.db")).get();
    }
}
