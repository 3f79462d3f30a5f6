package dev.herald.persistence.sql;

import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a table. Past JDBI, whose batches take four times as long to bind; a campaign's rows are most of what a
 * store does. No row may be twice among those that are written together.
 */
final class Table<T> {

    /** A column, and what of a row goes into it; none leaves it empty. */
    private record Cell<T>(String column, boolean isKey, Function<T, Option<?>> value) {

        @Nullable
        Object of(T row) {
            return value.apply(row).getOrNull();
        }
    }

    private final String table;
    private final Vector<Cell<T>> cells;

    private Table(String table, Vector<Cell<T>> cells) {
        this.table = table;
        this.cells = cells;
    }

    /** A table of this name. */
    static <T> Table<T> named(String table) {
        return new Table<>(table, Vector.empty());
    }

    /** The same with a column of the primary key. */
    Table<T> key(String column, Function<T, Object> value) {
        return with(new Cell<>(column, true, value.andThen(Option::some)));
    }

    /** The same with a column that is never empty. */
    Table<T> value(String column, Function<T, Object> value) {
        return with(new Cell<>(column, false, value.andThen(Option::some)));
    }

    /** The same with a column that is empty if there is nothing. */
    Table<T> maybe(String column, Function<T, Option<?>> value) {
        return with(new Cell<>(column, false, value));
    }

    /** The same with a column for an instant, empty if there is none. */
    Table<T> time(String column, Function<T, Option<Instant>> instant) {
        return maybe(column, row -> instant.apply(row).map(Instant::toEpochMilli));
    }

    /** The same with a column that is 1 if something holds, 0 otherwise. */
    Table<T> flag(String column, Predicate<T> holds) {
        return value(column, row -> holds.test(row) ? 1 : 0);
    }

    private Table<T> with(Cell<T> cell) {
        return new Table<>(table, cells.append(cell));
    }

    /** Writes rows in their order; one that is there already by its key is replaced. */
    void put(Handle handle, Iterable<T> rows) {
        write(handle, upsert(), cells, rows);
    }

    /** Writes rows that are not there, in the fastest way that the database has. */
    void insert(Handle handle, Iterable<T> rows) {
        Iterable<@Nullable Object[]> values = () -> Iterator.ofAll(rows).map(this::values);
        try {
            Dialect.of(handle)
                    .insert(
                            handle.getConnection(),
                            table,
                            cells.map(Cell::column).asJava(),
                            values);
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    private @Nullable Object[] values(T row) {
        var values = new @Nullable Object[cells.size()];
        var position = 0;
        for (var cell : cells) {
            values[position] = cell.of(row);
            position++;
        }
        return values;
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
            throw failed(broken);
        }
    }

    private IllegalStateException failed(SQLException broken) {
        return new IllegalStateException("can't write into " + table + ": " + broken.getMessage(), broken);
    }

    private static <T> void bind(PreparedStatement statement, Vector<Cell<T>> bound, T row) throws SQLException {
        var position = 1;
        for (var cell : bound) {
            statement.setObject(position, cell.of(row));
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
