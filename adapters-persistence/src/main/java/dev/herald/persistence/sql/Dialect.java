package dev.herald.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where databases differ. All of Herald's SQL is written once, in what SQLite and PostgreSQL have in common, and in these
 * words of our own, each of which the dialect turns into the database's:
 *
 * <ul>
 *   <li>{@code x ONE OF :values}: whether x is among the {@link Texts} or {@link Numbers} that are bound, however many;
 *   <li>{@code FROM EACH OF :values}: the {@link Texts} that are bound, as rows {@code each} with a column {@code value}.
 * </ul>
 */
public interface Dialect {

    /** The database's own SQL for ours. */
    String sql(String ours);

    /** Binds texts to a parameter of {@code ONE OF} or {@code EACH OF}. */
    void bind(PreparedStatement statement, int position, Texts texts) throws SQLException;

    /** Binds numbers to a parameter of {@code ONE OF}. */
    void bind(PreparedStatement statement, int position, Numbers numbers) throws SQLException;

    /**
     * Writes rows that are not in a table yet, in the fastest way there is.
     *
     * @param table the table's name
     * @param columns the names of the columns that are written
     * @param rows of each row the value of each column: a text, a whole number, or null
     */
    void insert(Connection connection, String table, List<String> columns, Iterable<@Nullable Object[]> rows)
            throws SQLException;

    /**
     * The instant by which leases run out: one clock for all who share the database.
     *
     * @param asked what the clock of whoever asks shows
     */
    Instant leaseClock(Handle handle, Instant asked);

    /** How the database takes many rows that may be in a table already. */
    Writing writing();

    /** Makes everybody who changes this campaign's work or money wait for the end of this transaction. */
    void awaitTurn(Handle handle, long campaign);

    /** Makes everybody who claims one of these tokens wait for the end of this transaction. */
    void awaitTurn(Handle handle, Texts tokens);

    /** Gets ready for many small transactions, those of a campaign that is sent. */
    void expectWindows(Handle handle);

    /** Makes everybody who merges subscriptions wait for the end of this transaction. */
    void awaitTurnToMerge(Handle handle);

    /** That of a connection. */
    static Dialect of(Handle handle) {
        return handle.getConfig(Dialects.class).dialect();
    }
}
