package dev.herald.persistence.sqlite;

import dev.herald.persistence.sql.Dialect;
import dev.herald.persistence.sql.Numbers;
import dev.herald.persistence.sql.Texts;
import dev.herald.persistence.sql.Writing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's: {@code ONE OF} takes a JSON array apart, and nobody waits for a turn, because whoever writes is alone from the
 * beginning of the transaction.
 */
public final class SqliteDialect implements Dialect {
    private static final String CACHE = "PRAGMA cache_size = -%d"; // negative: in KiB instead of pages
    private static final Pattern ONE_OF = Pattern.compile("ONE OF (:\\w+)");
    private static final String AMONG = "IN (SELECT value FROM json_each($1))";
    private static final Pattern EACH_OF = Pattern.compile("EACH OF (:\\w+)");
    private static final String ROWS = "json_each($1) AS each";

    @Override
    public String sql(String ours) {
        return EACH_OF.matcher(ONE_OF.matcher(ours).replaceAll(AMONG)).replaceAll(ROWS);
    }

    @Override
    public void bind(PreparedStatement statement, int position, Texts texts) throws SQLException {
        statement.setString(position, JsonTexts.of(texts.values()));
    }

    @Override
    public void bind(PreparedStatement statement, int position, Numbers numbers) throws SQLException {
        statement.setString(position, numbers.values().toString());
    }

    @Override
    public void insert(Connection connection, String table, List<String> columns, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        var sql = "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), places);
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (var column = 0; column < row.length; column++) {
                    statement.setObject(column + 1, row[column]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A file has one owner, by whose clock it goes. */
    @Override
    public Instant leaseClock(Handle handle, Instant asked) {
        return asked;
    }

    @Override
    public Writing writing() {
        return Writing.ROW_BY_ROW;
    }

    @Override
    public void awaitTurn(Handle handle, long campaign) {}

    @Override
    public void awaitTurn(Handle handle, Texts tokens) {}

    @Override
    public void expectWindows(Handle handle) {
        handle.execute(CACHE.formatted(SqliteDatabase.SMALL_CACHE_KIB));
    }

    // Merging is what changes pages all over the file.
    @Override
    public void awaitTurnToMerge(Handle handle) {
        handle.execute(CACHE.formatted(SqliteDatabase.CACHE_KIB));
    }
}
