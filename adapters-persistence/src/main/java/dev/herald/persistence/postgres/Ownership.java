package dev.herald.persistence.postgres;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The right to work on a database: a lock of the server's that a connection of its own holds, and that falls with it. Should
 * the connection break, another run may take the work over; what the late one then tries is refused by the fences of its
 * leases.
 */
final class Ownership implements AutoCloseable {
    // Any number that nobody else takes: the letters "herald" and 2.
    private static final String TAKE = "SELECT pg_try_advisory_lock(114784820031266)";
    private static final String GIVE_BACK = "SELECT pg_advisory_unlock_all()";

    private final Connection holding;

    private Ownership(Connection holding) {
        this.holding = holding;
    }

    /**
     * Takes the right.
     *
     * @return none if another run has it
     * @throws SQLException if the server can't be asked
     */
    static Option<Ownership> take(Address address) throws SQLException {
        var connection = PostgresDatabase.source(address).getConnection();
        var taken = false;
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(TAKE)) {
            taken = result.next() && result.getBoolean(1);
            return Option.when(taken, () -> new Ownership(connection));
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    // Given back in so many words: a server learns late that a connection is closed.
    @Override
    public void close() throws SQLException {
        try (holding;
                var statement = holding.createStatement()) {
            statement.execute(GIVE_BACK);
        }
    }
}
