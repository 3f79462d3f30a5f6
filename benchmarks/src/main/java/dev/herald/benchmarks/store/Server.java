package dev.herald.benchmarks.store;

import dev.herald.persistence.postgres.EmbeddedServer;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A PostgreSQL server, until somebody ends this process, with which it goes. */
public final class Server {
    private Server() {}

    /** Prints its address. */
    public static void main(String[] arguments) throws Exception {
        var server = EmbeddedServer.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(server)));
        System.out.println(server.address().url());
        new CountDownLatch(1).await();
    }

    private static void close(EmbeddedServer server) {
        try {
            server.close();
        } catch (IOException left) {
            System.err.println(left.getMessage());
        }
    }
}
