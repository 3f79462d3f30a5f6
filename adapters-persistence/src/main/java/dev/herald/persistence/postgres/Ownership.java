package dev.herald.persistence.postgres;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to work on a database: a lock of the server's that a connection of its own holds, and that falls with it. Should
 * the connection break, another run may take the work over; what the late one then tries is refused by the fences of its
 * leases.
 */
final class Ownership implements AutoCloseable {
    // Any number that nobody else takes: the letters "herald" and 2.
    private static final String TAKE = "SELECT pg_advisory_lock(114784820031266)";

    // Of a run that was killed the server hears when it next looks up from its work.
    private static final String PATIENCE = "SET lock_timeout = '2s'";
    private static final String IMPATIENT = "55P03";
    private static final String GIVE_BACK = "SELECT pg_advisory_unlock_all()";

    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);

    private final Connection holding;

    private Ownership(Connection holding) {
        this.holding = holding;
    }

    /**
     * Takes the right; waits a moment for a run that has just been killed.
     *
     * @return none if another run has it
     * @throws SQLException if the server can't be asked
     */
    static Option<Ownership> take(Address address) throws SQLException {
        var connection = PostgresDatabase.source(address).getConnection();
        var taken = false;
        try (var statement = connection.createStatement()) {
            statement.execute(PATIENCE);
            statement.execute(TAKE);
            taken = true;
            return Option.some(new Ownership(connection));
        } catch (SQLException refused) {
            if (IMPATIENT.equals(refused.getSQLState())) {
                return Option.none();
            }
            throw refused;
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    // Given back in so many words: a server learns late that a connection is closed. One that broke has given it back.
    @Override
    public void close() {
        try (holding;
                var statement = holding.createStatement()) {
            statement.execute(GIVE_BACK);
        } catch (SQLException broken) {
            LOG.debug("the right to work on a database fell with its connection", broken);
        }
    }
}
