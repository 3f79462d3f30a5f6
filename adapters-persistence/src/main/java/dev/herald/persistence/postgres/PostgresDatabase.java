package dev.herald.persistence.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.herald.application.port.Turn;
import dev.herald.persistence.sql.Database;
import dev.herald.persistence.sql.Dialect;
import dev.herald.persistence.sql.Dialects;
import dev.herald.persistence.sql.Snapshot;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to a server. Those that write read what is committed, statement by statement, and wait their turn where
 * that matters; those that only read see one snapshot.
 */
final class PostgresDatabase implements Database {
    /** A node's share of the hundred that a server takes by default (PostgreSQL's manual, max_connections). */
    private static final int CONNECTIONS = 8;

    private static final Duration QUEUE_TIMEOUT = Duration.ofSeconds(10);

    // Every commit is on the disk before it is thanked for, whatever the server is set to by default.
    private static final String DURABLE = "SET synchronous_commit = on";

    // With the indexes, which hold ids too and would be left alone while few rows are dead.
    private static final String CLEAN = "VACUUM (INDEX_CLEANUP ON) subscription, audience_member, audience,"
            + " audience_excluded, custom_audience_member, work_range, delivery, event_body, event_leftover";

    // Who stands still in the middle of a transaction, or is gone without a word, holds up all who want the same rows:
    // the server ends such a session, and another node goes on.
    private static final String NOT_HELD_UP = "SET idle_in_transaction_session_timeout = '20s'";

    // A plan that was made while a table was empty is a scan, and would be kept while it fills.
    private static final String PLANNED_EACH_TIME = "SET plan_cache_mode = force_custom_plan";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);

    private final Address address;
    private final Option<Rights> rights;
    private final Jdbi jdbi;
    private final HikariDataSource pool;

    private PostgresDatabase(Address address, Option<Rights> rights, Jdbi jdbi, HikariDataSource pool) {
        this.address = address;
        this.rights = rights;
        this.jdbi = jdbi;
        this.pool = pool;
    }

    /** Opens it to read and write, for whoever has it alone. */
    static Database open(Address address, Rights rights) {
        return open(address, Option.some(rights), PostgresDialect.ofOneNode());
    }

    /** The same where leases are held by several nodes. */
    static Database openAmongNodes(Address address, Rights rights) {
        return open(address, Option.some(rights), PostgresDialect.ofNodes());
    }

    /** The same beside whoever works on it. */
    static Database openBeside(Address address) {
        return open(address, Option.none(), PostgresDialect.ofNodes());
    }

    private static Database open(Address address, Option<Rights> rights, Dialect dialect) {
        var pool = pool(address, CONNECTIONS, false);
        return new PostgresDatabase(address, rights, Dialects.speaking(dialect, Jdbi.create(pool)), pool);
    }

    /** Opens it to read as it is at the first look: one snapshot for all that is read, whoever writes meanwhile. */
    static Database openSnapshot(Address address) {
        var pool = pool(address, 1, true);
        var connection = Jdbi.create(pool).open();
        connection.setTransactionIsolationLevel(TransactionIsolationLevel.REPEATABLE_READ);
        return new Snapshot(connection, PostgresDialect.ofOneNode(), pool::close);
    }

    private static HikariDataSource pool(Address address, int size, boolean readOnly) {
        var config = new HikariConfig();
        config.setPoolName("postgres");
        config.setDataSource(source(address));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setReadOnly(readOnly);
        config.setAutoCommit(true);
        config.setConnectionInitSql(String.join("; ", DURABLE, PLANNED_EACH_TIME, readOnly ? "" : NOT_HELD_UP));
        config.setConnectionTimeout(QUEUE_TIMEOUT.toMillis());
        return new HikariDataSource(config);
    }

    /** Connections without a pool. */
    static DataSource source(Address address) {
        var source = new org.postgresql.ds.PGSimpleDataSource();
        source.setUrl(address.url());
        try {
            for (var name : address.properties().stringPropertyNames()) {
                source.setProperty(name, address.properties().getProperty(name));
            }
        } catch (SQLException unknown) {
            throw new IllegalStateException("the driver knows its own properties", unknown);
        }
        return source;
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply);
    }

    /** Whoever prepares a campaign is about to work on it, and must still be the one who may. */
    @Override
    public Turn awaitTurn() throws InterruptedException {
        try {
            for (var held : rights) {
                held.keep();
            }
            var locks = ServerLocks.on(address);
            var hasTurn = false;
            try {
                awaitTurn(locks);
                hasTurn = true;
                return locks::close;
            } finally {
                if (!hasTurn) {
                    locks.close();
                }
            }
        } catch (SQLException broken) {
            throw new ConnectionException(broken);
        }
    }

    private void awaitTurn(ServerLocks locks) throws SQLException, InterruptedException {
        var isTold = false;
        while (!locks.turn()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("while others prepare a campaign");
            }
            if (!isTold) {
                LOG.warn("another node prepares a campaign on {}; waiting until it has done so", address.place());
                isTold = true;
            }
        }
    }

    /** Dead rows are freed. What is freed is not overwritten before it is used again, nor is the server's log. */
    @Override
    public Option<String> scrub() {
        jdbi.useHandle(handle -> handle.execute(CLEAN));
        return Option.none();
    }

    @Override
    public void close() {
        pool.close();
    }
}
