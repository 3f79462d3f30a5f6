package dev.herald.persistence.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection that keeps its statements once they are closed, because SQLite takes longer to prepare most of ours than to
 * carry them out. A kept one holds neither values nor a snapshot. For one thread at a time, as all connections.
 */
final class KeepingConnection extends JDBC4Connection {
    private static final int MOST_KEPT = 128;

    private final Map<String, Kept> idle = new LinkedHashMap<>();

    KeepingConnection(String url, String fileName, Properties properties) throws SQLException {
        super(url, fileName, properties);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        var kept = idle.remove(sql);
        return kept == null ? new Kept(sql) : kept.again();
    }

    @Override
    public void close() throws SQLException {
        for (var kept : idle.values()) {
            kept.end();
        }
        idle.clear();
        super.close();
    }

    private void keep(Kept statement) throws SQLException {
        var twin = idle.put(statement.text, statement);
        if (twin != null) {
            twin.end();
        }
        if (idle.size() > MOST_KEPT) {
            var longest = idle.values().iterator();
            longest.next().end();
            longest.remove();
        }
    }

    private final class Kept extends JDBC4PreparedStatement {
        private final String text;
        private boolean isIdle;

        Kept(String text) throws SQLException {
            super(KeepingConnection.this, text);
            this.text = text;
        }

        Kept again() {
            isIdle = false;
            return this;
        }

        @Override
        public boolean isClosed() {
            return isIdle || super.isClosed();
        }

        @Override
        public void close() throws SQLException {
            if (isClosed()) {
                return;
            }
            if (KeepingConnection.this.isClosed()) {
                end();
                return;
            }
            rs.close();
            pointer.safeRunConsume(DB::reset);
            clearParameters();
            clearBatch();
            isIdle = true;
            keep(this);
        }

        /** Closes it for good. */
        void end() throws SQLException {
            super.close();
        }
    }
}
