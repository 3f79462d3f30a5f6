package dev.herald.persistence.sql;

import io.vavr.control.Option;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;

/**
 * A database as it is at the first look, whoever writes meanwhile: one connection in one transaction that never ends. Threads
 * take turns.
 */
public final class Snapshot implements Database {
    private final Handle connection;
    private final Jdbi reading;
    private final Runnable closing;
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * Begins it.
     *
     * @param connection to be read only, and in no transaction yet
     * @param closing closes the connection
     */
    public Snapshot(Handle connection, Dialect dialect, Runnable closing) {
        this.connection = connection;
        this.reading = Dialects.speaking(dialect, Jdbi.create(connection.begin().getConnection()));
        this.reading.getConfig(Handles.class).setForceEndTransactions(false);
        this.closing = closing;
    }

    /** Fails when something is written. */
    @Override
    public <T> T write(Function<Handle, T> work) {
        return read(work);
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        turn.lock();
        try {
            return reading.inTransaction(work::apply);
        } finally {
            turn.unlock();
        }
    }

    /** Nothing is deleted here. */
    @Override
    public Option<String> scrub() {
        return Option.none();
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback(); // a snapshot that is left open keeps SQLite from emptying its log
        } finally {
            closing.run();
        }
    }
}
