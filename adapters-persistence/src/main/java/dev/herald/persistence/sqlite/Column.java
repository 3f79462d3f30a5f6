package dev.herald.persistence.sqlite;

import dev.herald.domain.subscription.Fact;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;

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

    /** A fact lies in three columns: its value, its source and since when. */
    static <T> Fact<T> fact(ResultSet row, String name, T value) throws SQLException {
        return new Fact<>(value, Fact.Source.valueOf(row.getString(name + "_source")), time(row, name + "_as_of"));
    }

    /** A fact that may be missing. */
    static <T> Option<Fact<T>> maybe(ResultSet row, String name, Function<String, T> value) throws SQLException {
        var text = row.getString(name);
        return text == null ? Option.none() : Option.some(fact(row, name, value.apply(text)));
    }
}
