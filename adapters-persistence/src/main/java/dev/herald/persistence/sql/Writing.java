package dev.herald.persistence.sql;

import dev.herald.persistence.sql.Layout.Column;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a database takes many rows. */
public enum Writing {
    /** A statement for each row, prepared once: where a statement costs next to nothing. */
    ROW_BY_ROW {
        @Override
        String put(Layout layout) {
            return layout.put("VALUES ("
                    + String.join(", ", Collections.nCopies(layout.columns().size(), "?")) + ")");
        }

        @Override
        String update(Layout layout) {
            return layout.update("", name -> "?");
        }

        @Override
        long write(Connection connection, String sql, Layout layout, List<@Nullable Object[]> rows)
                throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (var row : rows) {
                    for (var column = 0; column < row.length; column++) {
                        statement.setObject(column + 1, row[column]);
                    }
                    statement.addBatch();
                }
                var written = 0L;
                for (var count : statement.executeBatch()) {
                    written += count;
                }
                return written;
            }
        }
    },

    /** One statement for all of them, which takes an array for each column: sent, planned and carried out once. */
    COLUMN_BY_COLUMN {
        @Override
        String put(Layout layout) {
            return layout.put("SELECT * FROM " + arrays(layout));
        }

        @Override
        String update(Layout layout) {
            var source = " FROM %s AS new (%s)".formatted(arrays(layout), String.join(", ", layout.names()));
            return layout.update(source, name -> "new." + name);
        }

        private static String arrays(Layout layout) {
            return layout.columns().stream()
                    .map(column -> "?::" + column.type().sql() + "[]")
                    .collect(Collectors.joining(", ", "unnest(", ")"));
        }

        @Override
        long write(Connection connection, String sql, Layout layout, List<@Nullable Object[]> rows)
                throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                var position = 0;
                for (var column : layout.columns()) {
                    statement.setArray(position + 1, array(connection, column, rows, position));
                    position++;
                }
                return statement.executeUpdate();
            }
        }

        private static Array array(Connection connection, Column column, List<@Nullable Object[]> rows, int position)
                throws SQLException {
            var size = rows.size();
            @Nullable
            Object[] values = column.type() == Layout.Type.TEXT ? new @Nullable String[size] : new @Nullable Long[size];
            for (var row = 0; row < size; row++) {
                values[row] = rows.get(row)[position];
            }
            return connection.createArrayOf(column.type().sql(), values);
        }
    };

    /** Writes rows in their order; one that is there already by its key is replaced. */
    abstract String put(Layout layout);

    /** Writes into rows that are there. */
    abstract String update(Layout layout);

    /** Writes rows, of each the value of each column of the layout; how many there were, or are new. */
    abstract long write(Connection connection, String sql, Layout layout, List<@Nullable Object[]> rows)
            throws SQLException;
}
