package dev.herald.persistence.sql;

import dev.herald.application.port.StoreBroken;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** A database whose machine may fail: says so by a {@link StoreBroken}, whatever the driver and JDBI throw then. */
final class WatchedDatabase implements Database {
    private final Database database;
    private final Function<SQLException, Option<String>> words;

    WatchedDatabase(Database database, Function<SQLException, Option<String>> words) {
        this.database = database;
        this.words = words;
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        return watched(() -> database.write(work));
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return watched(() -> database.read(work));
    }

    @Override
    public Option<String> scrub() {
        return watched(database::scrub);
    }

    private <T> T watched(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreBroken told) {
            throw told;
        } catch (RuntimeException thrown) {
            throw Failures.behind(thrown, words)
                    .<RuntimeException>map(what -> new StoreBroken(what, thrown))
                    .getOrElse(thrown);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
