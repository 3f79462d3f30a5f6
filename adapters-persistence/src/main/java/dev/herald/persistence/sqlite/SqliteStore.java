package dev.herald.persistence.sqlite;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.persistence.StoreRefused;
import dev.herald.persistence.sql.Database;
import dev.herald.persistence.sql.SqlStore;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Keeps everything in one SQLite file, durably: what a call wrote is there after any crash. Times are kept to the
 * millisecond. Safe for many threads.
 *
 * <p>The work on a file belongs to one process at a time, through a lock on {@code <file>.lock} that falls with the
 * process; others may {@linkplain #openReadOnly look} or {@linkplain #openBeside write beside} it. Nothing is remembered
 * between calls, so that each sees what any of them wrote. The files {@code <file>-wal} and {@code <file>-shm} belong to
 * it as well.
 */
public final class SqliteStore {
    private SqliteStore() {}

    /** Opens a file, making it and its folder if they are missing, and owns it until closed; or says why not. */
    public static Either<StoreRefused, Store> open(Path file) {
        return open(file, Marking.WITHOUT_KEY);
    }

    /** The same; it is taken down by these marks who was forgotten. */
    public static Either<StoreRefused, Store> open(Path file, Marking marking) {
        return Permission.toWrite(file).toEither(file).swap().flatMap(writable -> openWritable(writable, marking));
    }

    private static Either<StoreRefused, Store> openWritable(Path file, Marking marking) {
        try {
            return FileOwnership.take(file)
                    .<StoreRefused>toEither(() -> new StoreRefused.HeldByAnotherRun(file.toString()))
                    .flatMap(ownership -> openOwned(file, ownership, marking));
        } catch (IOException broken) {
            return Either.left(new StoreRefused.Unreadable(file.toString(), Permission.words(broken)));
        }
    }

    private static Either<StoreRefused, Store> openOwned(Path file, FileOwnership ownership, Marking marking) {
        var opened = false;
        try {
            var store = new Schema(file)
                    .migrate()
                    .map(refused -> Either.<StoreRefused, Store>left(refused))
                    .getOrElse(() -> store(file, () -> SqliteDatabase.open(file), ownership, marking));
            opened = store.isRight();
            return store;
        } finally {
            if (!opened) {
                ownership.close();
            }
        }
    }

    private static Either<StoreRefused, Store> store(
            Path file, Supplier<Database> database, AutoCloseable ownership, Marking marking) {
        try {
            return Either.right(
                    new SqlStore(database.get(), failure -> SqliteFailure.of(file, failure), ownership, marking));
        } catch (RuntimeException broken) {
            return Either.left(SqliteFailure.refusal(file, broken));
        }
    }

    /**
     * Opens a file to read and write without owning it, also while a run in this process or another works on it; or says
     * why not. This is for what comes in by itself, such as events and subscriptions: whoever leases, plans or reclaims
     * must own the file. The two take turns writing; one that does not get its turn within ten seconds, or three for
     * a webhook to be kept, is told so by an exception. A file that is missing or of an older version is made or brought up to date first, unless somebody owns
     * it just then.
     */
    public static Either<StoreRefused, Store> openBeside(Path file) {
        return openBeside(file, Marking.WITHOUT_KEY);
    }

    /** The same; it is taken down by these marks who was forgotten. */
    public static Either<StoreRefused, Store> openBeside(Path file, Marking marking) {
        var refused = Permission.toWrite(file).orElse(() -> new Schema(file).check());
        if (refused.exists(
                why -> why instanceof StoreRefused.Missing || why instanceof StoreRefused.OlderThanProgram)) {
            return open(file).flatMap(made -> {
                made.close();
                return beside(file, marking);
            });
        }
        return refused.toEither(file).swap().flatMap(ready -> beside(ready, marking));
    }

    private static Either<StoreRefused, Store> beside(Path file, Marking marking) {
        return store(file, () -> SqliteDatabase.open(file), () -> {}, marking);
    }

    /**
     * Opens a file to read only, also while another process works on it; or says why not. All that is read is as it was at
     * one instant. A call that would write throws an exception.
     */
    public static Either<StoreRefused, Store> openReadOnly(Path file) {
        return Permission.toRead(file)
                .orElse(() -> new Schema(file).check())
                .map(refused -> Either.<StoreRefused, Store>left(refused))
                .getOrElse(() -> store(file, () -> SqliteDatabase.openSnapshot(file), () -> {}, Marking.WITHOUT_KEY));
    }
}
