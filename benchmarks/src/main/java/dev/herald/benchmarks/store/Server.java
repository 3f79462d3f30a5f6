package dev.herald.benchmarks.store;

import dev.herald.persistence.postgres.EmbeddedServer;
import java.util.concurrent.CountDownLatch;

/** A PostgreSQL server, until killed. */
public final class Server {
    private Server() {}

    /** Prints its address. */
    public static void main(String[] arguments) throws Exception {
        try (var server = EmbeddedServer.start()) {
            System.out.println(server.address().url());
            new CountDownLatch(1).await();
        }
    }
}
