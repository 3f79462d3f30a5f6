package dev.herald.persistence.postgres;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Empty databases for tests, on the server at {@code HERALD_TEST_PG_URL} if that is set, else on an {@link EmbeddedServer}
 * that starts with the first of them. They go when the process ends. The user that the address names must be allowed to make
 * databases.
 */
public final class ScratchDatabases {
    /** The environment variable of a server's address. */
    public static final String SERVER = "HERALD_TEST_PG_URL";

    private static final ConcurrentLinkedQueue<String> MADE = new ConcurrentLinkedQueue<>();

    private ScratchDatabases() {}

    /** The server that they are on, by the database that it was given with. */
    public static Address server() {
        return Server.ADDRESS;
    }

    /** A new one, with nothing in it. */
    public static Address make() {
        var name = "herald_" + UUID.randomUUID().toString().replace("-", "");
        MADE.add(name);
        execute("CREATE DATABASE " + name);
        return named(name);
    }

    private static Address named(String name) {
        var server = Server.ADDRESS;
        var url = URI.create(server.url().substring("jdbc:".length()));
        var path = "jdbc:" + url.getScheme() + "://" + url.getAuthority() + "/" + name;
        return new Address(
                url.getQuery() == null ? path : path + "?" + url.getQuery(), server.user(), server.password());
    }

    private static void execute(String sql) {
        try (var connection = PostgresDatabase.source(Server.ADDRESS).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Started or found when somebody asks for the first time. */
    private static final class Server {
        private static final Address ADDRESS = given().getOrElse(Server::started);

        private static Option<Address> given() {
            return Option.of(System.getenv(SERVER)).map(url -> {
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() ->
                                MADE.forEach(name -> execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"))));
                return new Address(url, Option.none(), Option.none());
            });
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
    }
}
