package dev.herald.persistence.sqlite;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to work on a file: a lock of the operating system on a second file beside it, which falls with the process,
 * however that ends.
 */
final class FileOwnership implements AutoCloseable {
    private static final String SUFFIX = ".lock";

    // Asked first, because on POSIX systems closing any channel of a file drops all locks of the process on it
    // (java.nio.channels.FileLock, "Platform dependencies"): a second attempt would free the first one's file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path lockFile;
    private final FileChannel channel;

    private FileOwnership(Path lockFile, FileChannel channel) {
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /**
     * Takes the right, making the file's folder if it is missing.
     *
     * @return none if another run has it
     * @throws IOException if the machine would not let us try
     */
    static Option<FileOwnership> take(Path file) throws IOException {
        var lockFile = lockFileOf(file);
        if (!HELD_HERE.add(lockFile)) {
            return Option.none();
        }
        var taken = false;
        try {
            var ownership = lock(lockFile);
            taken = ownership.isDefined();
            return ownership;
        } finally {
            if (!taken) {
                HELD_HERE.remove(lockFile);
            }
        }
    }

    // One name for one file, by whichever links and relative paths it is called.
    private static Path lockFileOf(Path file) throws IOException {
        var absolute = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var folder = Option.of(absolute.getParent()).getOrElseThrow(() -> new IOException("it is a folder"));
        return Files.createDirectories(folder).toRealPath().resolve(absolute.getFileName() + SUFFIX);
    }

    private static Option<FileOwnership> lock(Path lockFile) throws IOException {
        var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var taken = false;
        try {
            taken = channel.tryLock() != null;
            return Option.when(taken, () -> new FileOwnership(lockFile, channel));
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            return Option.none();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Gives the right back. The lock file stays: deleting it would race with whoever opens it. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            HELD_HERE.remove(lockFile);
        }
    }
}
