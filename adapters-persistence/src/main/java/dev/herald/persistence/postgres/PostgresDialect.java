package dev.herald.persistence.postgres;

import dev.herald.persistence.sql.Dialect;
import dev.herald.persistence.sql.Numbers;
import dev.herald.persistence.sql.Prepared;
import dev.herald.persistence.sql.Texts;
import dev.herald.persistence.sql.Writing;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * PostgreSQL's: {@code ONE OF} takes an array, new rows come in by COPY, and turns are locks that fall with the
 * transaction. Transactions read what is committed at each statement, so that what is read after the turn has come is
 * still so when it is written.
 */
public final class PostgresDialect implements Dialect {
    private static final Pattern ONE_OF = Pattern.compile("ONE OF (:\\w+)");
    private static final String AMONG = "= ANY ($1)";
    private static final Pattern EACH_OF = Pattern.compile("EACH OF (:\\w+)");
    private static final String ROWS = "unnest($1::text[]) AS each (value)";
    private static final String LOCK_CAMPAIGN =
            "SELECT number FROM campaign WHERE number = :campaign FOR NO KEY UPDATE";

    // Not the rows of subscriptions: a lock on a row is written to the disk. In one order, so that two who want the
    // same
    // tokens do not wait for each other. Two tokens may share a number; then they share a turn.
    private static final String LOCK_TOKENS = """
            SELECT count(pg_advisory_xact_lock(number)) FROM (
                SELECT DISTINCT hashtextextended(token, 0) AS number FROM unnest(:tokens) AS token ORDER BY number) AS locks
            """;

    // The merging lock's number: any that nobody else takes, the letters "herald" and 1.
    private static final String LOCK_MERGING = "SELECT pg_advisory_xact_lock(114784820031265)";

    private static final String CLOCK = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    private final boolean goesByServersClock;

    private PostgresDialect(boolean goesByServersClock) {
        this.goesByServersClock = goesByServersClock;
    }

    /** Where one node holds all leases, which run out by its clock. */
    public static PostgresDialect ofOneNode() {
        return new PostgresDialect(false);
    }

    /** Where several nodes do, whose clocks may differ: leases run out by the server's. */
    public static PostgresDialect ofNodes() {
        return new PostgresDialect(true);
    }

    @Override
    public String sql(String ours) {
        return EACH_OF.matcher(ONE_OF.matcher(ours).replaceAll(AMONG)).replaceAll(ROWS);
    }

    @Override
    public void bind(PreparedStatement statement, int position, Texts texts) throws SQLException {
        var array =
                statement.getConnection().createArrayOf("text", texts.values().toArray());
        statement.setArray(position, array);
    }

    @Override
    public void bind(PreparedStatement statement, int position, Numbers numbers) throws SQLException {
        var array = statement
                .getConnection()
                .createArrayOf("bigint", numbers.values().toArray());
        statement.setArray(position, array);
    }

    @Override
    public void insert(Connection connection, String table, List<String> columns, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        var all = rows.iterator();
        if (!all.hasNext()) {
            return;
        }
        var sql = "COPY %s (%s) FROM STDIN".formatted(table, String.join(", ", columns));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try {
            copy.copyIn(sql, new CopyText(all));
        } catch (IOException broken) {
            throw new SQLException("can't copy into " + table + ": " + broken.getMessage(), broken);
        }
    }

    @Override
    public Instant leaseClock(Handle handle, Instant asked) {
        return goesByServersClock
                ? Instant.ofEpochMilli(
                        handle.createQuery(CLOCK).mapTo(Long.class).one())
                : asked;
    }

    @Override
    public Writing writing() {
        return Writing.COLUMN_BY_COLUMN;
    }

    @Override
    public void awaitTurn(Handle handle, long campaign) {
        Prepared.on(handle, LOCK_CAMPAIGN).bind("campaign", campaign).list(row -> row.getLong(1));
    }

    @Override
    public void awaitTurn(Handle handle, Texts tokens) {
        Prepared.on(handle, LOCK_TOKENS).bind("tokens", tokens).list(row -> row.getLong(1));
    }

    @Override
    public void expectWindows(Handle handle) {}

    @Override
    public void awaitTurnToMerge(Handle handle) {
        handle.execute(LOCK_MERGING);
    }
}
