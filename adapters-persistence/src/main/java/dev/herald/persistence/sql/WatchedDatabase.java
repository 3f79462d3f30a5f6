package dev.herald.persistence.sql;

import dev.herald.application.port.StoreBroken;
import dev.herald.application.port.Turn;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** A database whose machine may fail: says so by a {@link StoreBroken}, whatever the driver and JDBI throw then. */
final class WatchedDatabase implements Database {
    private final Database database;
    private final Function<SQLException, Option<String>> words;

    @SuppressWarnings("ThreadLocalUsage") // what is shared is this store's transaction
    private final ThreadLocal<Handle> shared = new ThreadLocal<>();

    WatchedDatabase(Database database, Function<SQLException, Option<String>> words) {
        this.database = database;
        this.words = words;
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        var handle = shared.get();
        return handle == null ? watched(() -> database.write(work)) : work.apply(handle);
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        var handle = shared.get();
        return handle == null ? watched(() -> database.read(work)) : work.apply(handle);
    }

    /** Does something in a transaction; whatever this thread reads and writes meanwhile is part of it. */
    <T> T together(Supplier<T> work) {
        return shared.get() != null
                ? work.get()
                : write(handle -> {
                    shared.set(handle);
                    try {
                        return work.get();
                    } finally {
                        shared.remove();
                    }
                });
    }

    @Override
    public Option<String> scrub() {
        return watched(database::scrub);
    }

    @Override
    public Turn awaitTurn() throws InterruptedException {
        try {
            return database.awaitTurn();
        } catch (RuntimeException thrown) {
            throw told(thrown);
        }
    }

    private <T> T watched(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException thrown) {
            throw told(thrown);
        }
    }

    private RuntimeException told(RuntimeException thrown) {
        return thrown instanceof StoreBroken
                ? thrown
                : Failures.behind(thrown, words)
                        .<RuntimeException>map(what -> new StoreBroken(what, thrown))
                        .getOrElse(thrown);
    }

    @Override
    public void close() {
        database.close();
    }
}
