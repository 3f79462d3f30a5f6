package dev.herald.persistence.sqlite;

import dev.herald.persistence.StoreRefused;
import dev.herald.persistence.sql.Failures;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * What SQLite's result codes say of the machine, in words for people; a driver's exception has the code's last byte, the
 * primary one (sqlite.org/rescode.html).
 */
final class SqliteFailure {
    /** A file beside the database, through which those who work on it agree, grows by so much (sqlite.org/walformat.html). */
    private static final long SMALLEST_ROOM = 32 * 1024;

    private SqliteFailure() {}

    /** What it says, as the rest of a sentence; none if the machine is in order. */
    static Option<String> of(Path file, SQLException thrown) {
        return thrown instanceof SQLTransientConnectionException
                ? Option.some(file + " was too busy to be worked on")
                : Option.of(words(file, SQLiteErrorCode.getErrorCode(thrown.getErrorCode())));
    }

    /** Why a file can't be opened, as an exception tells it. */
    static StoreRefused refusal(Path file, Exception thrown) {
        return Failures.behind(thrown, failure -> of(file, failure))
                .<StoreRefused>map(what -> new StoreRefused.Failing(file.toString(), what))
                .getOrElse(() -> new StoreRefused.Unreadable(file.toString(), String.valueOf(thrown.getMessage())));
    }

    // What it needs beside the file it asks for in other ways than by writing, and calls all failures of that alike.
    private static boolean isFull(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace() < SMALLEST_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static @Nullable String words(Path file, SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_FULL -> "the disk of " + file + " is full";
            case SQLITE_IOERR ->
                isFull(file)
                        ? words(file, SQLiteErrorCode.SQLITE_FULL)
                        : file + " can't be read or written, because its disk fails or takes no more";
            case SQLITE_READONLY, SQLITE_PERM -> file + " can only be read, not written";
            case SQLITE_CANTOPEN, SQLITE_AUTH -> file + " or a file beside it can't be opened";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program kept " + file + " locked for too long";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> file + " is damaged";
            case SQLITE_NOMEM -> "there is no memory left to work on " + file;
            default -> null;
        };
    }
}
