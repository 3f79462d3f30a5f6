package dev.herald.persistence.sqlite;

import dev.herald.application.port.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Empty stores for properties, each a copy of one: quicker than making its tables each time. */
final class CopiedStores implements AutoCloseable {
    private final Path folder;
    private int files;

    CopiedStores() throws IOException {
        folder = Files.createTempDirectory("herald");
        SqliteStore.open(folder.resolve("empty.db")).get().close();
    }

    Store next() {
        files++;
        try {
            var copy = Files.copy(folder.resolve("empty.db"), folder.resolve(files + ".db"));
            return SqliteStore.open(copy).get();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(CopiedStores::remove);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
