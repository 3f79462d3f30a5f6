package dev.herald.testkit.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files with secrets in them, which nobody but their owner can read at any instant, where the file system knows that. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** An empty file that was not there before. */
    static Path create(Path file) throws IOException {
        return Files.createFile(file, attributes(file));
    }

    private static FileAttribute<?>[] attributes(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
