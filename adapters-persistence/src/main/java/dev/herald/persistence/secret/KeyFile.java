package dev.herald.persistence.secret;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file with a secret in it: readable by its owner only at any instant, where the file system knows that; whole or as it
 * was before, whatever crashes. Who changes it does so alone, through a lock on {@code <file>.lock}.
 */
final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    /** Locks on files are a process's, not a thread's. */
    private static final ReentrantLock OF_THIS_PROCESS = new ReentrantLock();

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** What it holds; none if it is not there. */
    Option<String> read() throws IOException {
        try {
            return Option.some(Files.readString(file));
        } catch (NoSuchFileException missing) {
            return Option.none();
        }
    }

    /** Whether somebody else than its owner may read or change it. */
    boolean isOpenToOthers() throws IOException {
        return isPosix(file)
                && Files.getPosixFilePermissions(file).stream()
                        .anyMatch(permission -> !permission.name().startsWith("OWNER"));
    }

    /** Something that is done to the file, by one at a time. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does something while nobody else does. */
    <T> T alone(Work<T> work) throws IOException {
        OF_THIS_PROCESS.lock();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock(); // falls with the channel
                return work.run();
            }
        } finally {
            OF_THIS_PROCESS.unlock();
        }
    }

    /** Puts a text in place of what it holds, durably. */
    void write(String text) throws IOException {
        var whole = beside(".new");
        Files.deleteIfExists(whole);
        Files.createFile(whole, attributes());
        try (var channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            var bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    /** So that the new name is there after a power failure too, where a folder can be opened for that. */
    private void forceFolder() throws IOException {
        if (isPosix(file)) {
            try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private FileAttribute<?>[] attributes() {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
