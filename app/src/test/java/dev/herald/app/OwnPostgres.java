package dev.herald.app;

import dev.herald.persistence.postgres.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A PostgreSQL server of a test's own, with durable settings, whose plug can be pulled. Its address stays the same. */
final class OwnPostgres implements AutoCloseable {
    private final Path data;
    private EmbeddedServer server;
    private final CutLine line;

    /** Starts one whose data lies in this folder. */
    OwnPostgres(Path folder) throws IOException {
        data = folder.resolve("postgres");
        server = EmbeddedServer.start(data);
        line = new CutLine(server.address().url());
    }

    /** The address of its one database. */
    String url() {
        return line.url(server.address().url());
    }

    /** Kills all of its processes at once, and starts it again on what is on the disk. */
    void crash() throws IOException {
        var postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        var process = ProcessHandle.of(postmaster).orElseThrow();
        var all = Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        line.cut();
        server.close();
        server = EmbeddedServer.start(data);
        line.leadTo(server.address().url());
    }

    @Override
    public void close() throws IOException {
        line.close();
        server.close();
    }
}
