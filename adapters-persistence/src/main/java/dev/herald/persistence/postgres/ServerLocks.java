package dev.herald.persistence.postgres;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rights among the processes that work on a database: locks of the server's that a connection of its own holds, and that
 * fall with it. Should the connection break, somebody else may take the work over; what the late one then tries is refused
 * by the fences of its leases.
 */
final class ServerLocks implements AutoCloseable {
    // Of a process that was killed the server hears when it next looks up from its work.
    private static final String PATIENCE = "SET lock_timeout = '2s'";

    // Of one whose machine is gone it hears by itself, instead of two hours later (PostgreSQL's manual,
    // tcp_keepalives_idle).
    private static final String KEPT_ALIVE =
            "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

    private static final String IMPATIENT = "55P03";
    private static final String GIVE_BACK = "SELECT pg_advisory_unlock_all()";

    // Any numbers that nobody else takes: the letters "herald" and 2 and 3.
    private static final String OWN = "SELECT pg_advisory_lock(114784820031266)";
    private static final String SHARE = "SELECT pg_advisory_lock_shared(114784820031266)";
    private static final String NAME = "SELECT pg_advisory_lock(hashtextextended(?, 114784820031266))";
    private static final String TURN = "SELECT pg_advisory_lock(114784820031267)";

    private static final int LONGEST_ANSWER_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(ServerLocks.class);

    private final Connection holding;

    private ServerLocks(Connection holding) {
        this.holding = holding;
    }

    /** On a connection of its own, holding nothing yet. */
    static ServerLocks on(Address address) throws SQLException {
        var connection = PostgresDatabase.source(address).getConnection();
        var isReady = false;
        try (var statement = connection.createStatement()) {
            statement.execute(PATIENCE);
            statement.execute(KEPT_ALIVE);
            isReady = true;
            return new ServerLocks(connection);
        } finally {
            if (!isReady) {
                connection.close();
            }
        }
    }

    /** Takes the right to be alone; waits a moment for a run that has just been killed. False if somebody works on it. */
    boolean own() throws SQLException {
        return take(OWN, Option.none());
    }

    /** The same for the right to be one of several. False if somebody wants to be alone. */
    boolean share() throws SQLException {
        return take(SHARE, Option.none());
    }

    /** The same for a node's name. False if another process has it. */
    boolean name(String node) throws SQLException {
        return take(NAME, Option.some(node));
    }

    /** The same for the turn to prepare campaigns. False if another process still does so. */
    boolean turn() throws SQLException {
        return take(TURN, Option.none());
    }

    /** Whether they are, for all that the connection says: they fall with it. */
    boolean isHeld() throws SQLException {
        return holding.isValid(LONGEST_ANSWER_SECONDS);
    }

    private boolean take(String lock, Option<String> name) throws SQLException {
        try (var statement = holding.prepareStatement(lock)) {
            for (var text : name) {
                statement.setString(1, text);
            }
            statement.execute();
            return true;
        } catch (SQLException refused) {
            if (IMPATIENT.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    // Given back in so many words: a server learns late that a connection is closed. One that broke has given it back.
    @Override
    public void close() {
        try (holding;
                var statement = holding.createStatement()) {
            statement.execute(GIVE_BACK);
        } catch (SQLException broken) {
            LOG.debug("the rights to work on a database fell with their connection", broken);
        }
    }
}
