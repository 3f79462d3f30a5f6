package dev.herald.persistence.sqlite;

import dev.herald.application.port.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;

/** Empty stores for properties, each a copy of one: quicker than making its tables each time. */
final class CopiedStores implements AutoCloseable {
    private final Path folder;
    private int files;

    CopiedStores() throws IOException {
        folder = Files.createTempDirectory("herald");
        SqliteStore.open(folder.resolve("empty.db")).get().close();
    }

    /** Another one. */
    Store next() {
        return SqliteStore.open(nextFile()).get();
    }

    /** Another one, not opened yet. */
    Path nextFile() {
        files++;
        try {
            return Files.copy(folder.resolve("empty.db"), folder.resolve(files + ".db"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Asks the latest of them something, past the store: the first column of the first row. */
    String ask(String sql) {
        try (var connection =
                        SqliteDatabase.readable(folder.resolve(files + ".db")).getConnection();
                var result = connection.createStatement().executeQuery(sql)) {
            return result.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
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
