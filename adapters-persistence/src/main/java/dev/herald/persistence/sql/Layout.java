package dev.herald.persistence.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a table that are written, in the order in which their values come: those of the key last.
 *
 * @param turns changes of constants beside them, for updates
 */
record Layout(String table, List<Column> columns, List<Turn> turns) {

    /** What a column holds. */
    enum Type {
        TEXT("text"),
        NUMBER("bigint");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** A column, and whether it is one of those by which a row is known. */
    record Column(String name, Type type, boolean isKey) {}

    /** Only rows in which a column holds one text are updated, and then it holds another one. */
    record Turn(String column, String from, String to) {}

    Layout with(Column column) {
        var more = new ArrayList<>(columns);
        more.add(placeOf(column), column);
        return new Layout(table, List.copyOf(more), turns);
    }

    /** Where a further column goes: keys come last, as in an update. */
    int placeOf(Column column) {
        return column.isKey() ? columns.size() : Math.toIntExact(columns(false).count());
    }

    Layout with(Turn turn) {
        return new Layout(
                table, columns, Stream.concat(turns.stream(), Stream.of(turn)).toList());
    }

    private Stream<Column> columns(boolean isKey) {
        return columns.stream().filter(column -> column.isKey() == isKey);
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Writes rows; one that is there already by its key is replaced. */
    String put(String rows) {
        return "INSERT INTO %s (%s) %s ON CONFLICT (%s) DO UPDATE SET %s"
                .formatted(
                        table,
                        String.join(", ", names()),
                        rows,
                        keys(name -> name, ", "),
                        values(name -> name + " = excluded." + name));
    }

    /** Writes into rows that are there. */
    String update(String source, Function<String, String> value) {
        return "UPDATE %s AS old SET %s%s%s WHERE %s%s"
                .formatted(
                        table,
                        values(name -> name + " = " + value.apply(name)),
                        turns.stream()
                                .map(turn -> ", %s = '%s'".formatted(turn.column(), turn.to()))
                                .collect(Collectors.joining()),
                        source,
                        keys(name -> "old." + name + " = " + value.apply(name), " AND "),
                        turns.stream()
                                .map(turn -> " AND old.%s = '%s'".formatted(turn.column(), turn.from()))
                                .collect(Collectors.joining()));
    }

    private String keys(Function<String, String> text, String between) {
        return columns(true).map(Column::name).map(text).collect(Collectors.joining(between));
    }

    private String values(Function<String, String> text) {
        return columns(false).map(Column::name).map(text).collect(Collectors.joining(", "));
    }
}
