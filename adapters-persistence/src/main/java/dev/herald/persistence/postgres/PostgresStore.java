package dev.herald.persistence.postgres;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.persistence.StoreRefused;
import dev.herald.persistence.sql.Database;
import dev.herald.persistence.sql.SqlStore;
import io.vavr.control.Either;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Keeps everything in a PostgreSQL database, in the schema that comes first in the connection's search path, durably: what a
 * call wrote is there after any crash. Times are kept to the millisecond. Safe for many threads and processes.
 *
 * <p>A run has the database for itself, through a lock of the server's, or shares it with runs that are other
 * {@linkplain #openAsNode nodes}; others may {@linkplain #openReadOnly look} or
 * {@linkplain #openBeside write beside} it.
 */
public final class PostgresStore {
    private PostgresStore() {}

    /** Opens a database, making its tables if they are missing, and owns it until closed; or says why not. */
    public static Either<StoreRefused, Store> open(Address address) {
        return open(address, () -> {}, Marking.WITHOUT_KEY);
    }

    /**
     * The same; closing the store closes the server as well.
     *
     * @param marking by which it is taken down who was forgotten
     */
    public static Either<StoreRefused, Store> open(Address address, AutoCloseable server, Marking marking) {
        return migrated(address)
                .flatMap(ready -> Rights.alone(ready)
                        .flatMap(rights -> opened(ready, PostgresDatabase::open, server, rights, marking)));
    }

    /**
     * Opens a database to work on it under a name, beside others that do so under other names; or says why not. Leases run
     * out by the server's clock then.
     *
     * @param node the name, which is the process's until the store is closed
     */
    public static Either<StoreRefused, Store> openAsNode(
            Address address, String node, AutoCloseable server, Marking marking) {
        return migrated(address)
                .flatMap(ready -> Rights.named(ready, node)
                        .flatMap(rights -> opened(ready, PostgresDatabase::openAmongNodes, server, rights, marking)));
    }

    private static Either<StoreRefused, Store> opened(
            Address address,
            BiFunction<Address, Rights, Database> database,
            AutoCloseable server,
            Rights rights,
            Marking marking) {
        var opened = store(address, () -> database.apply(address, rights), both(server, rights), marking);
        if (opened.isLeft()) {
            rights.close();
        }
        return opened;
    }

    private static Either<StoreRefused, Store> store(
            Address address, Supplier<Database> database, AutoCloseable ownership, Marking marking) {
        try {
            return Either.right(new SqlStore(
                    database.get(), failure -> PostgresFailure.of(address.place(), failure), ownership, marking));
        } catch (RuntimeException broken) {
            return Either.left(PostgresFailure.refusal(address.place(), broken));
        }
    }

    private static AutoCloseable both(AutoCloseable server, AutoCloseable ownership) {
        return () -> {
            try (server;
                    ownership) {}
        };
    }

    /**
     * Opens a database to read and write without owning it, also while a run works on it; or says why not. This is for what
     * comes in by itself, such as events and subscriptions: whoever leases, plans or reclaims must own it. Tables that are
     * missing or of an older version are brought up to date first. Closing the store closes the server as well.
     *
     * @param marking by which it is taken down who was forgotten
     */
    public static Either<StoreRefused, Store> openBeside(Address address, AutoCloseable server, Marking marking) {
        return migrated(address)
                .flatMap(ready -> store(ready, () -> PostgresDatabase.openBeside(ready), server, marking));
    }

    /**
     * Opens a database to read only, also while others work on it; or says why not. All that is read is as it was at one
     * instant. A call that would write throws an exception. Closing the store closes the server as well.
     */
    public static Either<StoreRefused, Store> openReadOnly(Address address, AutoCloseable server) {
        return new Tables(address)
                .check()
                .map(refused -> Either.<StoreRefused, Store>left(refused))
                .getOrElse(() ->
                        store(address, () -> PostgresDatabase.openSnapshot(address), server, Marking.WITHOUT_KEY));
    }

    private static Either<StoreRefused, Address> migrated(Address address) {
        return new Tables(address).migrate().toEither(address).swap();
    }
}
