package dev.herald.persistence.sqlite;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ForgettingContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteForgettingTest extends ForgettingContract {
    @TempDir
    private Path folder;

    @Override
    protected Store openStore(Marking marking) {
        return SqliteStore.open(folder.resolve("herald.db"), marking).get();
    }
}
