package dev.herald.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * A statement of ours with its values, past JDBI: for the few that are carried out with every window, where JDBI takes
 * longer than the database does. What is read must not need the statement afterwards.
 */
public final class Prepared {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");
    private static final Map<Spoken, Parsed> PARSED = new ConcurrentHashMap<>();

    /** Takes what it needs from the row that a result is at. */
    @FunctionalInterface
    public interface Reading<T> {
        /** What the row tells. */
        T read(ResultSet row) throws SQLException;
    }

    private record Spoken(Class<?> dialect, String ours) {}

    private record Parsed(String sql, List<String> names) {
        static Parsed of(String sql) {
            var names = PARAMETER.matcher(sql).results().map(found -> found.group(1));
            return new Parsed(PARAMETER.matcher(sql).replaceAll("?"), names.toList());
        }
    }

    private final Handle handle;
    private final Dialect dialect;
    private final Parsed parsed;
    private final Object[] values;

    private Prepared(Handle handle, Dialect dialect, Parsed parsed) {
        this.handle = handle;
        this.dialect = dialect;
        this.parsed = parsed;
        this.values = new Object[parsed.names().size()];
    }

    /** A statement in our SQL; all of its parameters are yet to be bound. */
    public static Prepared on(Handle handle, String ours) {
        var dialect = Dialect.of(handle);
        var parsed = PARSED.computeIfAbsent(
                new Spoken(dialect.getClass(), ours), spoken -> Parsed.of(dialect.sql(spoken.ours())));
        return new Prepared(handle, dialect, parsed);
    }

    /** The same with a parameter bound, to a text, a whole number or {@link Texts}, wherever it stands. */
    public Prepared bind(String name, Object value) {
        if (!parsed.names().contains(name)) {
            throw new IllegalArgumentException("no parameter " + name + " [statement: " + parsed.sql() + "]");
        }
        for (var place = 0; place < values.length; place++) {
            if (parsed.names().get(place).equals(name)) {
                values[place] = value;
            }
        }
        return this;
    }

    /** What is read from each row of a query. */
    public <T> List<T> list(Reading<T> reading) {
        try (var statement = statement();
                var result = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (result.next()) {
                all.add(reading.read(result));
            }
            return all;
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    /** Carries out what changes rows; how many. */
    int execute() {
        try (var statement = statement()) {
            return statement.executeUpdate();
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    private PreparedStatement statement() throws SQLException {
        if (Arrays.asList(values).contains(null)) {
            throw new IllegalStateException("not all parameters are bound [statement: " + parsed.sql() + "]");
        }
        var statement = handle.getConnection().prepareStatement(parsed.sql());
        for (var place = 0; place < values.length; place++) {
            if (values[place] instanceof Texts texts) {
                dialect.bind(statement, place + 1, texts);
            } else {
                statement.setObject(place + 1, values[place]);
            }
        }
        return statement;
    }

    private IllegalStateException failed(SQLException broken) {
        return new IllegalStateException(
                "can't carry out: " + broken.getMessage() + " [statement: " + parsed.sql() + "]", broken);
    }
}
