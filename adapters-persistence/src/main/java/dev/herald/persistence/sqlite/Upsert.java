package dev.herald.persistence.sqlite;

import dev.herald.domain.subscription.Fact;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * Writes rows of a table: one that is there already by its key is replaced. Past JDBI, whose batches take four times as
 * long to bind; a campaign's rows are most of what a store does.
 */
final class Upsert<T> {

    /** A column, and what of a row goes into it; none leaves it empty. */
    private record Cell<T>(String column, boolean isKey, Function<T, Option<?>> value) {}

    private final String table;
    private final Vector<Cell<T>> cells;

    private Upsert(String table, Vector<Cell<T>> cells) {
        this.table = table;
        this.cells = cells;
    }

    static <T> Upsert<T> into(String table) {
        return new Upsert<>(table, Vector.empty());
    }

    /** The same with a column of the primary key. */
    Upsert<T> key(String column, Function<T, Object> value) {
        return with(new Cell<>(column, true, value.andThen(Option::some)));
    }

    /** The same with a column that is never empty. */
    Upsert<T> value(String column, Function<T, Object> value) {
        return with(new Cell<>(column, false, value.andThen(Option::some)));
    }

    /** The same with a column that is empty if there is nothing. */
    Upsert<T> maybe(String column, Function<T, Option<?>> value) {
        return with(new Cell<>(column, false, value));
    }

    /** The same with a column for an instant, empty if there is none. */
    Upsert<T> time(String column, Function<T, Option<Instant>> instant) {
        return maybe(column, row -> instant.apply(row).map(Instant::toEpochMilli));
    }

    /** The same with three columns for a fact: its value, its source and since when; empty if there is none. */
    <V> Upsert<T> fact(String column, Function<T, Option<Fact<V>>> fact, Function<V, Object> stored) {
        return maybe(column, row -> fact.apply(row).map(Fact::value).map(stored))
                .maybe(
                        column + "_source",
                        row -> fact.apply(row).map(known -> known.source().name()))
                .time(column + "_as_of", row -> fact.apply(row).map(Fact::asOf));
    }

    /** The same with a column that is 1 if something holds, 0 otherwise. */
    Upsert<T> flag(String column, Predicate<T> holds) {
        return value(column, row -> holds.test(row) ? 1 : 0);
    }

    private Upsert<T> with(Cell<T> cell) {
        return new Upsert<>(table, cells.append(cell));
    }

    /** Writes rows in their order. */
    void write(Handle handle, Iterable<T> rows) {
        write(handle, upsert(), cells, rows);
    }

    /** Writes into rows that are there: other columns, and the indexes on them, are left alone. */
    void update(Handle handle, Iterable<T> rows) {
        write(handle, update(), values().appendAll(keys()), rows);
    }

    private void write(Handle handle, String sql, Vector<Cell<T>> bound, Iterable<T> rows) {
        try (var statement = handle.getConnection().prepareStatement(sql)) {
            for (var row : rows) {
                bind(statement, bound, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException broken) {
            throw new IllegalStateException("can't write into " + table + ": " + broken.getMessage(), broken);
        }
    }

    private static <T> void bind(PreparedStatement statement, Vector<Cell<T>> bound, T row) throws SQLException {
        var position = 1;
        for (var cell : bound) {
            statement.setObject(position, cell.value().apply(row).getOrNull());
            position++;
        }
    }

    private Vector<Cell<T>> keys() {
        return cells.filter(Cell::isKey);
    }

    private Vector<Cell<T>> values() {
        return cells.reject(Cell::isKey);
    }

    private String upsert() {
        return "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO UPDATE SET %s"
                .formatted(
                        table,
                        cells.map(Cell::column).mkString(", "),
                        cells.map(cell -> "?").mkString(", "),
                        keys().map(Cell::column).mkString(", "),
                        values().map(cell -> cell.column() + " = excluded." + cell.column())
                                .mkString(", "));
    }

    private String update() {
        return "UPDATE %s SET %s WHERE %s"
                .formatted(
                        table,
                        values().map(cell -> cell.column() + " = ?").mkString(", "),
                        keys().map(cell -> cell.column() + " = ?").mkString(" AND "));
    }
}
