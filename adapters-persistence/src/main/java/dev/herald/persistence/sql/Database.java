package dev.herald.persistence.sql;

import dev.herald.application.port.Turn;
import io.vavr.control.Option;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The connections to a database, which speak its {@link Dialect}. Safe for many threads. */
public interface Database extends AutoCloseable {

    /** Does something in a transaction. What has to hold still meanwhile {@linkplain Dialect#awaitTurn waits its turn}. */
    <T> T write(Function<Handle, T> work);

    /** Does something in a transaction. */
    default void writeOnly(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return handle;
        });
    }

    /** Reads one snapshot. */
    <T> T read(Function<Handle, T> work);

    /** Waits for the turn to prepare campaigns, among all who share the database; nobody does, unless it says otherwise. */
    default Turn awaitTurn() throws InterruptedException {
        return Turn.ALONE;
    }

    /**
     * Sees to it that what was deleted is not in the database's files any more, as far as it lets us.
     *
     * @return why that could not be done now, as the rest of a sentence; none if it was
     */
    Option<String> scrub();

    @Override
    void close();
}
