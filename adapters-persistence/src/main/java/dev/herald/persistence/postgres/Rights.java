package dev.herald.persistence.postgres;

import dev.herald.application.port.StoreBroken;
import dev.herald.persistence.StoreRefused;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.SQLException;

/** What a process may do on a database as long as it has it open: work alone, or under a name. */
final class Rights implements AutoCloseable {
    private final Address address;
    private final Taking taking;
    private ServerLocks locks;

    private Rights(Address address, Taking taking, ServerLocks locks) {
        this.address = address;
        this.taking = taking;
        this.locks = locks;
    }

    /** Takes locks; why they can't be had, if they can't. */
    @FunctionalInterface
    private interface Taking {
        Option<StoreRefused> from(ServerLocks locks) throws SQLException;
    }

    /** The right to work alone; or why not. */
    static Either<StoreRefused, Rights> alone(Address address) {
        return taken(
                address, locks -> Option.when(!locks.own(), () -> new StoreRefused.HeldByAnotherRun(address.place())));
    }

    /** The right to work under a name beside others; or why not. */
    static Either<StoreRefused, Rights> named(Address address, String node) {
        return taken(
                address,
                locks -> locks.share()
                        ? Option.when(!locks.name(node), () -> new StoreRefused.NameTaken(address.place(), node))
                        : Option.some(new StoreRefused.HeldByAnotherRun(address.place())));
    }

    private static Either<StoreRefused, Rights> taken(Address address, Taking taking) {
        try {
            return locked(address, taking).map(locks -> new Rights(address, taking, locks));
        } catch (SQLException broken) {
            return Either.left(PostgresFailure.refusal(address.place(), broken));
        }
    }

    private static Either<StoreRefused, ServerLocks> locked(Address address, Taking taking) throws SQLException {
        var locks = ServerLocks.on(address);
        var isTaken = false;
        try {
            var refused = taking.from(locks);
            isTaken = refused.isEmpty();
            return refused.toEither(locks).swap();
        } finally {
            if (!isTaken) {
                locks.close();
            }
        }
    }

    /**
     * Takes them again if they fell with the connection that held them, as when the server was restarted.
     *
     * @throws StoreBroken if somebody else has them by now
     * @throws SQLException if the server can't be asked
     */
    synchronized void keep() throws SQLException {
        if (!locks.isHeld()) {
            locks.close();
            locks = locked(address, taking)
                    .getOrElseThrow(refused -> new StoreBroken(
                            "the connection to " + address.place()
                                    + " was lost, and another process works on it by now",
                            new IllegalStateException(refused.words())));
        }
    }

    @Override
    public synchronized void close() {
        locks.close();
    }
}
