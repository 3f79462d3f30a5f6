package dev.herald.persistence.sqlite;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ForgettingUnderWayContract;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteForgettingUnderWayTest extends ForgettingUnderWayContract {
    @TempDir
    private Path folder;

    @Override
    protected Store openStore(Marking marking) {
        return SqliteStore.open(folder.resolve("herald.db"), marking).get();
    }

    @Override
    protected Seq<String> dump() {
        return Dump.of(folder.resolve("herald.db"));
    }
}
