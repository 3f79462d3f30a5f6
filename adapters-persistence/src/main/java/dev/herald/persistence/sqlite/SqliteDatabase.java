package dev.herald.persistence.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.herald.persistence.sql.Database;
import dev.herald.persistence.sql.Dialects;
import dev.herald.persistence.sql.Snapshot;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * The connections to a file: one that writes, so that our own writers queue here and wait for those of another process
 * only, and a few that read beside it, each on a snapshot. A transaction that writes takes SQLite's lock at its beginning:
 * what it reads is still so when it writes.
 */
final class SqliteDatabase implements Database {
    private static final int WRITERS = 1;

    /** One for each part of an audience that is judged (four at most), and one for whoever reads meanwhile. */
    private static final int READERS = 5;

    // Tokens come in no order: what an import touches has to fit, or each row is a page from the disk. Not of Java's
    // heap.
    static final int CACHE_KIB = 128 * 1024;

    // At the end of a transaction that split a page of an index, SQLite goes through all it keeps: it moves the page to
    // a
    // number past the end of the file for a moment, and then looks for what lies there (btree.c, balance_nonroot;
    // pcache1.c,
    // pcache1TruncateUnsafe). A window is such a transaction, and is small.
    static final int SMALL_CACHE_KIB = 16 * 1024;

    // For those who read, pages need not be copied.
    private static final long MAPPED_BYTES = 1L << 30;

    // Pages of 4 KiB: a page that changes often is then written to its place less often.
    private static final String CHECKPOINT_SELDOM = "PRAGMA wal_autocheckpoint = 64000";

    static final Duration BUSY_TIMEOUT = Duration.ofSeconds(10);
    // What the log still holds of earlier versions of pages goes with it.
    private static final String INTO_THE_FILE = "PRAGMA wal_checkpoint(TRUNCATE)";

    /** The column that says whether somebody was in the way (sqlite.org/pragma.html). */
    private static final String BUSY = "busy";

    private static final Duration QUEUE_TIMEOUT = Duration.ofSeconds(30);

    // Nobody else writes while the log is emptied: those who do wait for less than their own patience.
    private static final Duration SCRUB_TIMEOUT = Duration.ofSeconds(2);

    private final Path file;
    private final Jdbi writing;
    private final Jdbi reading;
    private final List<HikariDataSource> pools;

    private SqliteDatabase(Path file, Jdbi writing, Jdbi reading, List<HikariDataSource> pools) {
        this.file = file;
        this.writing = writing;
        this.reading = reading;
        this.pools = pools;
    }

    /** Opens a file to read and write. */
    static SqliteDatabase open(Path file) {
        var writers = pool("writer", WRITERS, writable(file), false);
        var readers = pool("reader", READERS, readable(file), true);
        return new SqliteDatabase(
                file, speaking(Jdbi.create(writers)), speaking(Jdbi.create(readers)), List.of(readers, writers));
    }

    /** Opens a file to read as it is at the first look: one snapshot for all that is read, whoever writes meanwhile. */
    static Database openSnapshot(Path file) {
        var reader = pool("snapshot", 1, readable(file), true);
        return new Snapshot(Jdbi.create(reader).open(), new SqliteDialect(), reader::close);
    }

    private static Jdbi speaking(Jdbi jdbi) {
        return Dialects.speaking(new SqliteDialect(), jdbi);
    }

    /** Connections that write; the first one makes the file. */
    static SQLiteDataSource writable(Path file) {
        var config = common();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true"); // what is deleted is overwritten
        return source(new PatientSource(config), file);
    }

    /** Connections that read. */
    static SQLiteDataSource readable(Path file) {
        var config = common();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.READONLY);
        config.setPragma(Pragma.MMAP_SIZE, Long.toString(MAPPED_BYTES));
        return source(new SQLiteDataSource(config), file);
    }

    private static SQLiteConfig common() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(BUSY_TIMEOUT.toMillis()));
        config.setCacheSize(-CACHE_KIB); // negative: in KiB instead of pages
        config.setGetGeneratedKeys(false); // they would be looked up after each statement
        return config;
    }

    private static SQLiteDataSource source(SQLiteDataSource source, Path file) {
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static HikariDataSource pool(String name, int size, SQLiteDataSource source, boolean readOnly) {
        var config = new HikariConfig();
        config.setPoolName("sqlite-" + name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setReadOnly(readOnly);
        if (!readOnly) {
            config.setConnectionInitSql(CHECKPOINT_SELDOM);
        }
        config.setConnectionTimeout(QUEUE_TIMEOUT.toMillis());
        config.setMaxLifetime(0);
        return new HikariDataSource(config);
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        return writing.inTransaction(work::apply);
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return reading.inTransaction(work::apply);
    }

    /**
     * Rewrites the file, and empties the log. What is deleted is overwritten anyway, but a page that was split keeps
     * copies of rows in its unused part, which SQLite leaves alone. Whoever still reads a state from before keeps it in the
     * file or the log.
     */
    @Override
    public Option<String> scrub() {
        var emptied = writing.withHandle(handle -> {
            handle.execute("VACUUM");
            return PatientSource.waiting(
                    handle,
                    SCRUB_TIMEOUT,
                    () -> handle.createQuery(INTO_THE_FILE)
                            .map((row, context) -> row.getInt(BUSY) == 0)
                            .one());
        });
        return Option.when(!emptied, () -> "another program still reads an earlier state of " + file);
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
