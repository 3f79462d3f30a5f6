package dev.herald.persistence.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.sqlite.BusyHandler;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Connections that keep their statements, and wait for another process's transaction by looking again every millisecond.
 * SQLite's own way of waiting looks ten times a second in the end, and so hardly gets a turn beside somebody who writes all
 * the time. A thread that is interrupted waits no more, and stays interrupted: the file is busy for it.
 */
final class PatientSource extends SQLiteDataSource {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    static final int GIVE_UP = 0;
    static final int GO_ON = 1;

    PatientSource(SQLiteConfig config) {
        super(config);
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        var address = getUrl().substring(JDBC.PREFIX.length());
        var connection = new KeepingConnection(getUrl(), address, getConfig().toProperties());
        BusyHandler.setHandler(connection, new Patience(SqliteDatabase.BUSY_TIMEOUT));
        return connection;
    }

    /** Does something on a connection that waits for so long in the meantime. */
    static <T> T waiting(Handle handle, Duration patience, Supplier<T> work) {
        try {
            var connection = handle.getConnection().unwrap(SQLiteConnection.class);
            BusyHandler.setHandler(connection, new Patience(patience));
            try {
                return work.get();
            } finally {
                BusyHandler.setHandler(connection, new Patience(SqliteDatabase.BUSY_TIMEOUT));
            }
        } catch (SQLException broken) {
            throw new ConnectionException(broken);
        }
    }

    /** Called by SQLite whenever it finds the file locked, with how often it has been before in the same wait. */
    static final class Patience extends BusyHandler {
        private final long patienceNanos;
        private long givesUpAtNanos;

        Patience(Duration patience) {
            this.patienceNanos = patience.toNanos();
        }

        @Override
        protected int callback(int calledBefore) {
            var now = System.nanoTime();
            if (calledBefore == 0) {
                givesUpAtNanos = now + patienceNanos;
            }
            if (now - givesUpAtNanos >= 0 || Thread.currentThread().isInterrupted()) {
                return GIVE_UP;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            return GO_ON;
        }
    }
}
