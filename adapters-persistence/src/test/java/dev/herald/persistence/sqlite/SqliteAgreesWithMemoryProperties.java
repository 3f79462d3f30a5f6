package dev.herald.persistence.sqlite;

import dev.herald.application.port.Store;
import dev.herald.persistence.memory.MemoryStore;
import dev.herald.testkit.contract.StoresAgreeContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class SqliteAgreesWithMemoryProperties extends StoresAgreeContract {
    private static Path folder = Path.of("");
    private static int files;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("herald");
        SqliteStore.open(folder.resolve("empty.db")).get().close();
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(SqliteAgreesWithMemoryProperties::remove);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // A copy of an empty store: quicker than making its tables each time.
    @Override
    protected Store openStore() {
        files++;
        try {
            var copy = Files.copy(folder.resolve("empty.db"), folder.resolve(files + ".db"));
            return SqliteStore.open(copy).get();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    protected Store openReference() {
        return new MemoryStore();
    }
}
