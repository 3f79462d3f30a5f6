package dev.herald.persistence.sqlite;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** All that SQLite keeps: every row of every table, and the bytes of its files. */
final class Dump {
    private static final String TABLES =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence'";

    private Dump() {}

    static Seq<String> of(Path file) {
        return rows(file).appendAll(bytes(file));
    }

    /** Every row of every table, each as one text. */
    static Seq<String> rows(Path file) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return texts(connection, TABLES).flatMap(table -> ofTable(connection, table));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Seq<String> ofTable(Connection connection, String table) {
        try {
            return texts(connection, "SELECT * FROM " + table).map(row -> table + ": " + row);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Seq<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = Vector.<String>empty();
            while (rows.next()) {
                var row = new StringBuilder();
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.append(rows.getString(column)).append('|');
                }
                texts = texts.append(row.substring(0, row.length() - 1));
            }
            return texts;
        }
    }

    /** The database's file, and the log beside it. */
    static Seq<String> bytes(Path file) {
        return List.of("", "-wal", "-journal")
                .map(ending -> file.resolveSibling(file.getFileName() + ending))
                .filter(Files::exists)
                .map(Dump::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
