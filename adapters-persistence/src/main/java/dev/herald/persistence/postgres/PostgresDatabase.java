package dev.herald.persistence.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.herald.persistence.sql.Database;
import dev.herald.persistence.sql.Dialects;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

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

    // A plan that was made while a table was empty is a scan, and would be kept while it fills.
    private static final String PLANNED_EACH_TIME = "SET plan_cache_mode = force_custom_plan";

    private final Address address;
    private final Jdbi jdbi;
    private final TransactionIsolationLevel reading;
    private final HikariDataSource pool;

    private PostgresDatabase(Address address, Jdbi jdbi, TransactionIsolationLevel reading, HikariDataSource pool) {
        this.address = address;
        this.jdbi = jdbi;
        this.reading = reading;
        this.pool = pool;
    }

    /** Opens it to read and write. */
    static PostgresDatabase open(Address address) {
        var pool = pool(address, CONNECTIONS, false);
        return new PostgresDatabase(
                address, speaking(Jdbi.create(pool)), TransactionIsolationLevel.REPEATABLE_READ, pool);
    }

    /** Opens it to read as it is at the first look: one snapshot for all that is read, whoever writes meanwhile. */
    static PostgresDatabase openSnapshot(Address address) {
        var pool = pool(address, 1, true);
        var snapshot = Jdbi.create(pool).open();
        snapshot.setTransactionIsolationLevel(TransactionIsolationLevel.REPEATABLE_READ);
        var reading = speaking(Jdbi.create(snapshot.begin().getConnection()));
        reading.getConfig(Handles.class).setForceEndTransactions(false);
        return new PostgresDatabase(address, reading, TransactionIsolationLevel.UNKNOWN, pool);
    }

    private static Jdbi speaking(Jdbi jdbi) {
        return Dialects.speaking(new PostgresDialect(), jdbi);
    }

    private static HikariDataSource pool(Address address, int size, boolean readOnly) {
        var config = new HikariConfig();
        config.setPoolName("postgres");
        config.setDataSource(source(address));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setReadOnly(readOnly);
        config.setAutoCommit(true);
        config.setConnectionInitSql(DURABLE + "; " + PLANNED_EACH_TIME);
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
        return reading == TransactionIsolationLevel.UNKNOWN
                ? jdbi.inTransaction(work::apply)
                : jdbi.inTransaction(reading, work::apply);
    }

    @Override
    public Option<String> failure(SQLException thrown) {
        return PostgresFailure.of(address.place(), thrown);
    }

    @Override
    public void close() {
        pool.close();
    }
}
