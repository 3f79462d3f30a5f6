package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * The PostgreSQL server of all tests: the one at {@code HERALD_TEST_PG_URL} if that is set, else one of this process's own.
 * Its database is the tests' alone: they empty it.
 */
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

    private static final Address ADDRESS = given().getOrElse(TestServer::started);

    private TestServer() {}

    private static Option<Address> given() {
        return Option.of(System.getenv("HERALD_TEST_PG_URL"))
                .map(url -> new Address(url, Option.none(), Option.none()));
    }

    private static Address started() {
        try {
            var server = EmbeddedServer.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server.address();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void stop(EmbeddedServer server) {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The tests' database. */
    static Address address() {
        return ADDRESS;
    }

    /** A store on it with nothing in it. */
    public static Store emptyStore() {
        var store = PostgresStore.open(ADDRESS).get();
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
