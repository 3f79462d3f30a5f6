package dev.herald.persistence.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Files of empty stores for properties, which need many: copies of one, which is quicker than making the tables each time. */
final class EmptyStores implements AutoCloseable {
    private static final String EMPTY = "empty.db";

    private final Path folder;
    private int files;

    EmptyStores() throws IOException {
        folder = Files.createTempDirectory("herald");
        SqliteStore.open(folder.resolve(EMPTY)).get().close();
    }

    /** Another one. */
    Path next() {
        files++;
        try {
            return Files.copy(folder.resolve(EMPTY), folder.resolve(files + ".db"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Removes them all. */
    @Override
    public void close() throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(EmptyStores::remove);
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
