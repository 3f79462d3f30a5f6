package dev.herald.app.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written beside its place and put there once it is whole: until then, what was there before stays. */
final class ReplacedFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;
    private final OutputStream stream;

    /** Begins to write; folders that are missing are made. */
    ReplacedFile(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException("it is no ordinary file, and would be replaced by one");
        }
        this.target = Files.exists(target) ? target.toRealPath() : target; // a link stays one
        this.unfinished = this.target.resolveSibling(this.target.getFileName() + ".part");
        Files.createDirectories(target.toAbsolutePath().getParent());
        this.channel = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING);
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
    }

    OutputStream stream() {
        return stream;
    }

    /** Puts it in its place, durably. */
    void keep() throws IOException {
        stream.flush();
        channel.force(true);
        channel.close();
        Files.move(unfinished, target, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** Forgets what was not kept. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
