package dev.herald.persistence.sqlite;

import dev.herald.application.port.Campaigns;
import dev.herald.application.port.EventInbox;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.application.port.Suspensions;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Keeps everything in one SQLite file, durably: what a call wrote is there after any crash. Times are kept to the
 * millisecond. Safe for many threads.
 *
 * <p>The work on a file belongs to one process at a time, through a lock on {@code <file>.lock} that falls with the
 * process; others may {@linkplain #openReadOnly look} or {@linkplain #openBeside write beside} it. Nothing is remembered
 * between calls, so that each sees what any of them wrote. The files {@code <file>-wal} and {@code <file>-shm} belong to
 * it as well.
 */
public final class SqliteStore implements Store {
    private final Database database;
    private final AutoCloseable ownership;
    private final Subscriptions subscriptions;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Suspensions suspensions;
    private final SqliteEventInbox eventInbox;

    private SqliteStore(Database database, AutoCloseable ownership) {
        this.database = database;
        this.ownership = ownership;
        this.subscriptions = new SqliteSubscriptions(database);
        this.campaigns = new SqliteCampaigns(database);
        this.ledger = new SqliteLedger(database);
        this.suspensions = new SqliteSuspensions(database);
        this.eventInbox = new SqliteEventInbox(database);
    }

    /** Opens a file, making it and its folder if they are missing, and owns it until closed; or says why not. */
    public static Either<StoreRefused, SqliteStore> open(Path file) {
        try {
            return FileOwnership.take(file)
                    .<StoreRefused>toEither(() -> new StoreRefused.HeldByAnotherRun(file))
                    .flatMap(ownership -> openOwned(file, ownership));
        } catch (IOException broken) {
            return Either.left(new StoreRefused.Unreadable(file, String.valueOf(broken.getMessage())));
        }
    }

    private static Either<StoreRefused, SqliteStore> openOwned(Path file, FileOwnership ownership) {
        var opened = false;
        try {
            var store = new Schema(file)
                    .migrate()
                    .map(refused -> Either.<StoreRefused, SqliteStore>left(refused))
                    .getOrElse(() -> Either.right(new SqliteStore(Database.open(file), ownership)));
            opened = store.isRight();
            return store;
        } finally {
            if (!opened) {
                ownership.close();
            }
        }
    }

    /**
     * Opens a file to read and write without owning it, also while a run in this process or another works on it; or says
     * why not. This is for what comes in by itself, such as events and subscriptions: whoever leases, plans or reclaims
     * must own the file. The two take turns writing; one that does not get its turn within ten seconds, or three for
     * a webhook to be kept, is told so by an exception. A file that is missing or of an older version is made or brought up to date first, unless somebody owns
     * it just then.
     */
    public static Either<StoreRefused, SqliteStore> openBeside(Path file) {
        var refused = new Schema(file).check();
        if (refused.exists(
                why -> why instanceof StoreRefused.Missing || why instanceof StoreRefused.OlderThanProgram)) {
            return open(file).map(made -> {
                made.close();
                return beside(file);
            });
        }
        return refused.toEither(() -> beside(file)).swap();
    }

    private static SqliteStore beside(Path file) {
        return new SqliteStore(Database.open(file), () -> {});
    }

    /**
     * Opens a file to read only, also while another process works on it; or says why not. All that is read is as it was at
     * one instant. A call that would write throws an exception.
     */
    public static Either<StoreRefused, SqliteStore> openReadOnly(Path file) {
        return new Schema(file)
                .check()
                .map(refused -> Either.<StoreRefused, SqliteStore>left(refused))
                .getOrElse(() -> Either.right(new SqliteStore(Database.openSnapshot(file), () -> {})));
    }

    @Override
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    public Campaigns campaigns() {
        return campaigns;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Suspensions suspensions() {
        return suspensions;
    }

    @Override
    public EventInbox eventInbox() {
        return eventInbox;
    }

    @Override
    public void close() {
        try (ownership;
                database) {
            eventInbox.close();
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
