package dev.herald.persistence.postgres;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/** The PostgreSQL database of all tests whose stores need not be their own: emptied for each. */
public final class TestServer {
    private static final String EMPTY = """
            DO $$ DECLARE name text; BEGIN
                FOR name IN SELECT tablename FROM pg_tables
                    WHERE schemaname = current_schema() AND tablename <> 'flyway_schema_history'
                LOOP EXECUTE 'ALTER TABLE ' || quote_ident(name) || ' DISABLE TRIGGER ALL';
                EXECUTE 'DELETE FROM ' || quote_ident(name);
                EXECUTE 'ALTER TABLE ' || quote_ident(name) || ' ENABLE TRIGGER ALL'; END LOOP;
                PERFORM setval(quote_ident(sequencename), 1, false) FROM pg_sequences
                    WHERE schemaname = current_schema();
            END $$
            """;

    private static final Address ADDRESS = ScratchDatabases.make();

    private TestServer() {}

    /** The tests' database. */
    static Address address() {
        return ADDRESS;
    }

    /** A store on it with nothing in it. */
    public static Store emptyStore() {
        return emptyStore(Marking.WITHOUT_KEY);
    }

    /** The same; it is taken down by these marks who was forgotten. */
    static Store emptyStore(Marking marking) {
        var store = PostgresStore.open(ADDRESS, () -> {}, marking).get();
        execute(EMPTY);
        return store;
    }

    /** A connection past the store, that sends statements as they are written. */
    public static Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(ADDRESS.url());
        source.setPreferQueryMode(PreferQueryMode.SIMPLE);
        return source.getConnection();
    }

    /** Does something past the store. */
    static void execute(String sql) {
        try (var connection = PostgresDatabase.source(ADDRESS).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Every row of every table, each as one text. */
    static Seq<String> dump() {
        return column("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
                .flatMap(table -> column("SELECT '%s: ' || t FROM %s t".formatted(table, table)));
    }

    private static Seq<String> column(String sql) {
        try (var connection = PostgresDatabase.source(ADDRESS).getConnection();
                var result = connection.createStatement().executeQuery(sql)) {
            var values = Vector.<String>empty();
            while (result.next()) {
                values = values.append(String.valueOf(result.getString(1)));
            }
            return values;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Asks something past the store: the first column of the first row. */
    static String ask(String sql) {
        try (var connection = PostgresDatabase.source(ADDRESS).getConnection();
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
