package dev.herald.persistence.sqlite;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.BusyHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Connections that wait for another process's transaction by looking again every millisecond. SQLite's own way of waiting
 * looks ten times a second in the end, and so hardly gets a turn beside somebody who writes all the time. A thread that is
 * interrupted waits no more, and stays interrupted: the file is busy for it.
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
        var connection = super.getConnection(user, password);
        BusyHandler.setHandler(connection, new Patience());
        return connection;
    }

    /** Called by SQLite whenever it finds the file locked, with how often it has been before in the same wait. */
    static final class Patience extends BusyHandler {
        private long givesUpAtNanos;

        @Override
        protected int callback(int calledBefore) {
            var now = System.nanoTime();
            if (calledBefore == 0) {
                givesUpAtNanos = now + SqliteDatabase.BUSY_TIMEOUT.toNanos();
            }
            if (now - givesUpAtNanos >= 0 || Thread.currentThread().isInterrupted()) {
                return GIVE_UP;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            return GO_ON;
        }
    }
}
