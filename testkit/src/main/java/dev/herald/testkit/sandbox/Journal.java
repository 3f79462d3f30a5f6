package dev.herald.testkit.sandbox;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * All that happened, one event a line, in a file that only grows. An event is handed to the operating system before its
 * call is answered: it survives the death of the process (kill -9), which is what tests do to it, though not the death
 * of the machine. The line that a death cut short was never answered; it is dropped when the file is opened again.
 *
 * <p>One sandbox at a time: a lock on the folder tells the second one.
 */
final class Journal implements AutoCloseable {
    private static final String FILE = "journal.ndjson";
    private static final String LOCK = "lock";
    private static final int BLOCK_BYTES = 8192;

    private final Path path;
    private final FileChannel lock;
    private final FileChannel lines;
    private long end;
    private long endBefore;

    private Journal(Path path, FileChannel lock, FileChannel lines, long end) {
        this.path = path;
        this.lock = lock;
        this.lines = lines;
        this.end = end;
        this.endBefore = end;
    }

    /**
     * Opens the journal of this folder.
     *
     * @throws SandboxUnavailable if another sandbox has it open
     * @throws UncheckedIOException if it can't be opened
     */
    static Journal open(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = lock(folder);
            try {
                return locked(folder.resolve(FILE), lock);
            } catch (IOException broken) {
                lock.close();
                throw broken;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot keep state in " + folder, broken);
        }
    }

    private static Journal locked(Path path, FileChannel lock) throws IOException {
        if (Files.notExists(path)) {
            OwnerOnly.create(path); // it holds the secret that events are signed with
        }
        var lines = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var end = endOfLastLine(lines);
        lines.truncate(end);
        return new Journal(path, lock, lines, end);
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new SandboxUnavailable("another sandbox keeps its state in " + folder);
        }
        return channel;
    }

    /** The lock lives as long as the channel; the process's death frees it. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            var lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static long endOfLastLine(FileChannel lines) throws IOException {
        var block = ByteBuffer.allocate(BLOCK_BYTES);
        for (var to = lines.size(); to > 0; to -= BLOCK_BYTES) {
            var from = Math.max(0, to - BLOCK_BYTES);
            block.clear().limit((int) (to - from));
            readFully(lines, block, from);
            for (var i = block.limit() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return from + i + 1;
                }
            }
        }
        return 0;
    }

    private static void readFully(FileChannel lines, ByteBuffer block, long from) throws IOException {
        while (block.hasRemaining() && lines.read(block, from + block.position()) >= 0) {
            // goes on where it stopped
        }
    }

    /**
     * Hands on every event from the first.
     *
     * @throws UncheckedIOException if the file can't be read
     * @throws IllegalStateException if a line is no event
     */
    void replay(Consumer<Event> events) {
        try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            var number = 0L;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                events.accept(event(line, number));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + path, broken);
        }
    }

    private Event event(String line, long number) {
        try {
            return Json.parse(line)
                    .map(EventJson::read)
                    .getOrElseThrow(() -> new IllegalArgumentException("it is not JSON"));
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException(path + ", line " + number + " is no event of a sandbox", unreadable);
        }
    }

    /**
     * Writes the events behind all others, each whole or, if that fails, none.
     *
     * @throws UncheckedIOException if they could not be written; nothing is kept of them then
     */
    void write(Seq<Event> events) {
        var bytes = ByteBuffer.wrap(lines(events));
        var to = end;
        try {
            while (bytes.hasRemaining()) {
                to += lines.write(bytes, to);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write " + path, withoutTheRest(broken));
        }
        endBefore = end;
        end = to;
    }

    /** Whether nothing was written yet. */
    boolean isEmpty() {
        return end == 0;
    }

    /**
     * Takes the events back that were written last.
     *
     * @throws UncheckedIOException if that can't be done
     */
    void takeBack() {
        end = endBefore;
        try {
            lines.truncate(end);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write " + path, broken);
        }
    }

    /** Takes back what a failed write left behind, so that the next one does not stand in the middle of it. */
    private IOException withoutTheRest(IOException broken) {
        try {
            lines.truncate(end);
        } catch (IOException alsoBroken) {
            broken.addSuppressed(alsoBroken);
        }
        return broken;
    }

    private static byte[] lines(Seq<Event> events) {
        var text = new StringBuilder();
        for (var event : events) {
            text.append(EventJson.write(event)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try (lock) {
            lines.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot close " + path, broken);
        }
    }
}
