package dev.herald.persistence.sql;

import dev.herald.persistence.sql.Layout.Column;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a table. Past JDBI, whose batches take four times as long to bind; a campaign's rows are most of what a
 * store does. No row may be twice among those that are written together.
 */
final class Table<T> {

    /** What goes into a column; null leaves it empty. */
    @FunctionalInterface
    private interface Cell<T> {
        @Nullable
        Object of(T row);
    }

    private final Layout layout;
    private final Vector<Cell<T>> cells;
    private final Map<Writing, String> puts = new ConcurrentHashMap<>();
    private final Map<Writing, String> updates = new ConcurrentHashMap<>();

    private Table(Layout layout, Vector<Cell<T>> cells) {
        this.layout = layout;
        this.cells = cells;
    }

    /** A table of this name. */
    static <T> Table<T> named(String table) {
        return new Table<>(new Layout(table, List.of(), List.of()), Vector.empty());
    }

    /** The same with a text of the primary key. */
    Table<T> key(String column, Function<T, String> value) {
        return with(new Column(column, Layout.Type.TEXT, true), value::apply);
    }

    /** The same with a number of the primary key. */
    Table<T> keyNumber(String column, ToLongFunction<T> value) {
        return with(new Column(column, Layout.Type.NUMBER, true), value::applyAsLong);
    }

    /** The same with a text that is never empty. */
    Table<T> value(String column, Function<T, String> value) {
        return with(new Column(column, Layout.Type.TEXT, false), value::apply);
    }

    /** The same with a number that is never empty. */
    Table<T> number(String column, ToLongFunction<T> value) {
        return with(new Column(column, Layout.Type.NUMBER, false), value::applyAsLong);
    }

    /** The same with a text that is empty if there is nothing. */
    Table<T> maybe(String column, Function<T, Option<String>> value) {
        return with(
                new Column(column, Layout.Type.TEXT, false),
                row -> value.apply(row).getOrNull());
    }

    /** The same with a number that is empty if there is nothing. */
    Table<T> maybeNumber(String column, Function<T, Option<Long>> value) {
        return with(
                new Column(column, Layout.Type.NUMBER, false),
                row -> value.apply(row).getOrNull());
    }

    /** The same with an instant, empty if there is none. */
    Table<T> time(String column, Function<T, Option<Instant>> value) {
        return with(new Column(column, Layout.Type.NUMBER, false), row -> {
            var instant = value.apply(row);
            return instant.isEmpty() ? null : instant.get().toEpochMilli();
        });
    }

    /** The same with a number that is 1 if something holds, 0 otherwise. */
    Table<T> flag(String column, Predicate<T> holds) {
        return number(column, row -> holds.test(row) ? 1 : 0);
    }

    /** The same for updates of those rows alone in which a column holds one text, which becomes another one. */
    Table<T> turning(String column, String from, String to) {
        return new Table<>(layout.with(new Layout.Turn(column, from, to)), cells);
    }

    private Table<T> with(Column column, Cell<T> cell) {
        return new Table<>(layout.with(column), cells.insert(layout.placeOf(column), cell));
    }

    /** Writes rows in their order; one that is there already by its key is replaced. */
    void put(Handle handle, Iterable<T> rows) {
        var writing = Dialect.of(handle).writing();
        write(handle, puts.computeIfAbsent(writing, way -> way.put(layout)), rows);
    }

    /** Writes into rows that are there, and says into how many: other columns, and the indexes on them, are left alone. */
    long update(Handle handle, Iterable<T> rows) {
        var writing = Dialect.of(handle).writing();
        return write(handle, updates.computeIfAbsent(writing, way -> way.update(layout)), rows);
    }

    /** Writes rows that are not there, in the fastest way that the database has. */
    void insert(Handle handle, Iterable<T> rows) {
        Iterable<@Nullable Object[]> values = () -> Iterator.ofAll(rows).map(this::values);
        try {
            Dialect.of(handle).insert(handle.getConnection(), layout.table(), layout.names(), values);
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    private long write(Handle handle, String sql, Iterable<T> rows) {
        var all = new ArrayList<@Nullable Object[]>();
        rows.forEach(row -> all.add(values(row)));
        if (all.isEmpty()) {
            return 0;
        }
        try {
            return Dialect.of(handle).writing().write(handle.getConnection(), sql, layout, all);
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

    private IllegalStateException failed(SQLException broken) {
        return new IllegalStateException("can't write into " + layout.table() + ": " + broken.getMessage(), broken);
    }
}
