package dev.herald.benchmarks.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The ceilings: the rows of an imported audience, from memory into a table of the same columns with nothing but a primary
 * key; and read from their own table, every column of every row. As durable as Herald's own connections.
 */
public final class BareJdbc {
    private static final int BATCH = 1000;
    private static final int ROWS_A_TRANSACTION = 10_000;
    private static final int ROWS_A_FETCH = 2000;
    private static final String SQLITE = "jdbc:sqlite:";
    private static final List<String> COLUMNS = List.of(
            "number",
            "token",
            "page",
            "person",
            "region",
            "time_zone",
            "expires_at",
            "next_eligible_at",
            "opted_in_at",
            "stopped_at",
            "dropped_code",
            "dropped_at",
            "available",
            "told");
    private static final List<Integer> TEXTS = List.of(2, 3, 4, 5, 6, 14);
    private static final String ALL = "SELECT " + String.join(", ", COLUMNS) + " FROM subscription";

    private BareJdbc() {}

    /** {@code scan DATABASE}, {@code insert DATABASE INTO_DATABASE}, {@code settings DATABASE}. */
    public static void main(String[] arguments) throws SQLException {
        var work = arguments[0];
        try (var connection = connect(arguments[1])) {
            switch (work) {
                case "scan" -> Clocked.print("scan", () -> scan(connection));
                case "insert" -> insert(rows(connection), arguments[2]);
                default -> settings(connection);
            }
        }
    }

    private static Connection connect(String url) throws SQLException {
        var connection = DriverManager.getConnection(url, new Properties());
        if (url.startsWith(SQLITE)) {
            execute(connection, "PRAGMA journal_mode = WAL");
            execute(connection, "PRAGMA synchronous = FULL");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long scan(Connection connection) throws SQLException {
        var rows = 0L;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_A_FETCH);
            try (var result = statement.executeQuery(ALL)) {
                while (result.next()) {
                    values(result);
                    rows++;
                }
            }
        }
        return rows;
    }

    private static @Nullable Object[] values(ResultSet row) throws SQLException {
        var values = new @Nullable Object[COLUMNS.size()];
        for (var column = 1; column <= values.length; column++) {
            values[column - 1] = TEXTS.contains(column) ? row.getString(column) : number(row, column);
        }
        return values;
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static List<@Nullable Object[]> rows(Connection connection) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_A_FETCH);
            try (var result = statement.executeQuery(ALL)) {
                while (result.next()) {
                    rows.add(values(result));
                }
            }
        }
        return rows;
    }

    private static void insert(List<@Nullable Object[]> rows, String url) throws SQLException {
        var columns = new StringJoiner(", ", "CREATE TABLE bare (", ")");
        for (var column = 1; column <= COLUMNS.size(); column++) {
            var type = TEXTS.contains(column) ? " TEXT" : url.startsWith(SQLITE) ? " INTEGER" : " bigint";
            columns.add(COLUMNS.get(column - 1) + type + (column == 1 ? " PRIMARY KEY" : ""));
        }
        try (var connection = connect(url)) {
            execute(connection, "DROP TABLE IF EXISTS bare");
            execute(connection, columns.toString());
            connection.commit();
            if (url.startsWith(SQLITE)) {
                Clocked.print("insert", () -> batches(connection, rows));
            } else {
                var text = copyText(rows);
                Clocked.print("insert", () -> copy(connection, text));
            }
        }
    }

    private static long batches(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
        var sql = "INSERT INTO bare VALUES (?" + ", ?".repeat(COLUMNS.size() - 1) + ")";
        var count = 0L;
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (var column = 0; column < row.length; column++) {
                    statement.setObject(column + 1, row[column]);
                }
                statement.addBatch();
                count++;
                if (count % BATCH == 0) {
                    statement.executeBatch();
                }
                if (count % ROWS_A_TRANSACTION == 0) {
                    connection.commit();
                }
            }
            statement.executeBatch();
        }
        connection.commit();
        return count;
    }

    private static byte[] copyText(List<@Nullable Object[]> rows) {
        var text = new ByteArrayOutputStream();
        for (var row : rows) {
            var line = new StringJoiner("\t", "", "\n");
            for (var value : row) {
                line.add(value == null ? "\\N" : value.toString());
            }
            text.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
        }
        return text.toByteArray();
    }

    private static long copy(Connection connection, byte[] text) throws Exception {
        var copied = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY bare FROM STDIN", new ByteArrayInputStream(text), 1 << 16);
        connection.commit();
        return copied;
    }

    private static void settings(Connection connection) throws SQLException {
        var isSqlite = connection.getMetaData().getURL().startsWith(SQLITE);
        for (var name : isSqlite
                ? List.of("PRAGMA journal_mode", "PRAGMA synchronous")
                : List.of("SHOW fsync", "SHOW synchronous_commit", "SHOW full_page_writes")) {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(name)) {
                result.next();
                System.out.println(name + ": " + result.getString(1));
            }
        }
    }
}
