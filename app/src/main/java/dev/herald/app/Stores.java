package dev.herald.app;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.domain.violation.Violation;
import dev.herald.persistence.StoreRefused;
import dev.herald.persistence.memory.MemoryStore;
import dev.herald.persistence.postgres.Address;
import dev.herald.persistence.postgres.PostgresStore;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Opens the store that an address names. */
final class Stores {
    static final String STATE_FOLDER = ".herald";
    private static final String SQLITE = "jdbc:sqlite:";
    static final String MEMORY = "memory:";
    static final String POSTGRES = "jdbc:postgresql:";
    private static final String FORMS =
            "must be " + SQLITE + "FILE, " + POSTGRES + "//HOST/DATABASE, " + EmbeddedStores.ADDRESS + " or " + MEMORY;

    /** The environment variables of who we are to a database. */
    private static final String USER = "HERALD_DB_USER";

    private static final String PASSWORD = "HERALD_DB_PASSWORD";
    private static final String FILE_NAME = "herald.db";

    private Stores() {}

    /** Unless one is given, each API has a file of its own: what a sandbox said binds nobody elsewhere. */
    static String address(Option<String> given, Option<String> apiBase, Path folder) {
        return given.getOrElse(() -> {
            var name = apiBase.map(base -> "herald-" + ApiBase.fileName(base) + ".db")
                    .getOrElse(FILE_NAME);
            return SQLITE + folder.resolve(STATE_FOLDER).resolve(name);
        });
    }

    /** Whether it is on a server, which several nodes can share. */
    static boolean isOnServer(String address) {
        return address.startsWith(POSTGRES);
    }

    /** An address as people may see it. */
    static String shown(String address) {
        return address.startsWith(POSTGRES) ? new Address(address, Option.none(), Option.none()).place() : address;
    }

    /** Opens it. By these marks it is taken down who was forgotten. */
    static Either<CannotStart, Store> open(
            Option<String> address, Option<String> apiBase, Path folder, Setup.Access access, Marking marking) {
        var url = address(address, apiBase, folder);
        if (url.equals(MEMORY)) {
            return Either.right(new MemoryStore(marking));
        }
        if (url.startsWith(SQLITE) && url.length() > SQLITE.length()) {
            return sqlite(Path.of(url.substring(SQLITE.length())), access, marking);
        }
        if (url.equals(EmbeddedStores.ADDRESS)) {
            return EmbeddedStores.open(folder.resolve(STATE_FOLDER), access, marking);
        }
        var postgres = new Address(url, Option.of(System.getenv(USER)), Option.of(System.getenv(PASSWORD)));
        return url.startsWith(POSTGRES) && postgres.isReadable()
                ? postgres(postgres, () -> {}, access, marking)
                : Either.left(new CannotStart.BadInput(List.of(Violation.of("--db", FORMS))));
    }

    /** Opens a PostgreSQL database; closing the store closes the server as well. */
    static Either<CannotStart, Store> postgres(
            Address address, AutoCloseable server, Setup.Access access, Marking marking) {
        var opened = switch (access) {
            case Setup.Access.Owned owned -> PostgresStore.open(address, server, marking);
            case Setup.Access.AmongNodes(var name) -> PostgresStore.openAsNode(address, name, server, marking);
            case Setup.Access.BesideARun beside -> PostgresStore.openBeside(address, server, marking);
            case Setup.Access.Shared shared -> PostgresStore.openReadOnly(address, server);
            case Setup.Access.LookedAt look ->
                upToDate(
                        PostgresStore.openReadOnly(address, server),
                        () -> PostgresStore.openBeside(address, server, marking));
        };
        return opened.mapLeft(Stores::refused);
    }

    private static Either<CannotStart, Store> sqlite(Path file, Setup.Access access, Marking marking) {
        var opened = switch (access) {
            case Setup.Access.Owned owned -> SqliteStore.open(file, marking);
            case Setup.Access.AmongNodes nodes -> throw new IllegalArgumentException("nodes share no file");
            case Setup.Access.BesideARun beside -> SqliteStore.openBeside(file, marking);
            case Setup.Access.Shared shared -> SqliteStore.openReadOnly(file);
            case Setup.Access.LookedAt look ->
                upToDate(SqliteStore.openReadOnly(file), () -> SqliteStore.openBeside(file, marking));
        };
        return opened.mapLeft(Stores::refused);
    }

    /** Tables of an earlier version are brought up to date, and then looked at; nothing else is made. */
    private static Either<StoreRefused, Store> upToDate(
            Either<StoreRefused, Store> asItIs, Supplier<Either<StoreRefused, Store>> migrated) {
        return asItIs.isLeft() && asItIs.getLeft() instanceof StoreRefused.OlderThanProgram ? migrated.get() : asItIs;
    }

    private static CannotStart refused(StoreRefused refused) {
        return switch (refused) {
            case StoreRefused.HeldByAnotherRun held -> new CannotStart.Unavailable(held.words());
            case StoreRefused.NameTaken taken -> new CannotStart.Unavailable(taken.words());
            case StoreRefused.Unreadable unreadable -> new CannotStart.Unavailable(unreadable.words());
            case StoreRefused.Failing failing -> new CannotStart.Unavailable(failing.words());
            case StoreRefused other -> new CannotStart.BadInput(List.of(Violation.of("store", other.words())));
        };
    }
}
