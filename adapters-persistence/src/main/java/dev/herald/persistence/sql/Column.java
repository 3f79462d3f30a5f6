package dev.herald.persistence.sql;

import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/** Reads columns as the domain's values; an empty one is none. */
final class Column {
    private Column() {}

    static Option<String> text(ResultSet row, String name) throws SQLException {
        return Option.of(row.getString(name));
    }

    static Option<Long> number(ResultSet row, String name) throws SQLException {
        var value = row.getLong(name);
        return row.wasNull() ? Option.none() : Option.some(value);
    }

    static Option<Instant> instant(ResultSet row, String name) throws SQLException {
        return number(row, name).map(Instant::ofEpochMilli);
    }

    static Option<Instant> instant(ResultSet row, int column) throws SQLException {
        var value = row.getLong(column);
        return value == 0 && row.wasNull() ? Option.none() : Option.some(Instant.ofEpochMilli(value));
    }

    static Option<Long> number(ResultSet row, int column) throws SQLException {
        var value = row.getLong(column);
        return value == 0 && row.wasNull() ? Option.none() : Option.some(value);
    }

    static Instant time(ResultSet row, String name) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(name));
    }

    static boolean flag(ResultSet row, String name) throws SQLException {
        return row.getBoolean(name);
    }

    /** A time zone by its name; one that this machine does not know is as good as none. */
    static Option<ZoneId> zone(String name) {
        try {
            return Option.some(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Option.none();
        }
    }
}
