package dev.herald.persistence.sqlite;

import dev.herald.persistence.StoreRefused;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Whether the machine lets this user write a file, asked before anything is done; and its words if it does not. */
final class Permission {
    private Permission() {}

    /** Why a file and those beside it can't be written; none if they can. */
    static Option<StoreRefused> toWrite(Path file) {
        return Stream.<Path>iterate(file.toAbsolutePath(), Path::getParent)
                .takeWhile(path -> path != null)
                .filter(Files::exists)
                .headOption()
                .map(nearest -> nearest.equals(file.toAbsolutePath())
                        ? Stream.of(nearest, nearest.resolveSibling(""))
                        : Stream.of(nearest))
                .getOrElse(Stream.empty())
                .find(path -> !Files.isWritable(path))
                .map(path -> new StoreRefused.Forbidden(path.toString()));
    }

    /** Why a file can't be read; none if it can. */
    static Option<StoreRefused> toRead(Path file) {
        return Option.when(
                Files.exists(file) && !Files.isReadable(file), () -> new StoreRefused.Forbidden(file.toString()));
    }

    /** What the machine says, in words for people. */
    static String words(IOException broken) {
        return switch (broken) {
            case AccessDeniedException denied -> "this user may not";
            case FileAlreadyExistsException taken -> "a file stands where a folder belongs";
            case NotDirectoryException taken -> "a file stands where a folder belongs";
            case FileSystemException other when other.getReason() != null -> String.valueOf(other.getReason());
            default -> String.valueOf(broken.getMessage());
        };
    }
}
