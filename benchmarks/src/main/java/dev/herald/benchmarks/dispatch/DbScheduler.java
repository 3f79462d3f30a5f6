package dev.herald.benchmarks.dispatch;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends as one-time tasks of db-scheduler, which keeps each in PostgreSQL until it is done: the usual way of work that is
 * not lost. It locks and fetches many at once, as its README has it for high throughput, and works on virtual threads.
 */
public final class DbScheduler {
    private static final int CONNECTIONS = 20;
    private static final int BATCH = 10_000;
    private static final double FETCH_BELOW = 0.5;
    private static final double FETCH_UP_TO = 4.0;

    // The columns that it works with, and the indexes that it advises.
    private static final String[] TABLES = {
        "DROP TABLE IF EXISTS scheduled_tasks",
        """
        CREATE TABLE scheduled_tasks (
            task_name text NOT NULL, task_instance text NOT NULL, task_data bytea,
            execution_time timestamp with time zone NOT NULL, picked boolean NOT NULL, picked_by text,
            last_success timestamp with time zone, last_failure timestamp with time zone, consecutive_failures int,
            last_heartbeat timestamp with time zone, version bigint NOT NULL, priority smallint,
            PRIMARY KEY (task_name, task_instance))""",
        "CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)",
        "CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)",
    };

    private DbScheduler() {}

    /** {@code BASE SENDS AT_ONCE DATABASE}. */
    public static void main(String[] arguments) throws Exception {
        var sends = Long.parseLong(arguments[1]);
        var atOnce = Integer.parseInt(arguments[2]);
        var client = new BareClient(arguments[0], atOnce);
        var sent = new AtomicLong();
        var left = new CountDownLatch(Math.toIntExact(sends));
        var task = Tasks.oneTime("send", Long.class).execute((instance, context) -> {
            if (!client.send(instance.getData())) {
                throw new IllegalStateException("not sent");
            }
            sent.incrementAndGet();
            left.countDown();
        });
        try (var source = source(arguments[3]);
                var threads =
                        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            create(source);
            var scheduler = Scheduler.create(source, task)
                    .threads(atOnce)
                    .executorService(threads)
                    .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                    .pollingInterval(Duration.ofSeconds(1))
                    .build();
            schedule(scheduler, task, sends);
            var measured = Measured.begin(Option.some(Processes.ofDatabase(arguments[3])));
            scheduler.start();
            left.await();
            awaitNoneLeft(source);
            measured.print("db-scheduler", sent.get());
            scheduler.stop();
        }
    }

    private static HikariDataSource source(String url) {
        var source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setMaximumPoolSize(CONNECTIONS);
        return source;
    }

    private static void create(HikariDataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : TABLES) {
                statement.execute(sql);
            }
        }
    }

    private static void schedule(Scheduler scheduler, OneTimeTask<Long> task, long sends) {
        var now = Instant.now();
        var batch = new ArrayList<TaskInstance<?>>();
        for (var number = 0L; number < sends; number++) {
            batch.add(task.instance(Long.toString(number), number));
            if (batch.size() == BATCH || number == sends - 1) {
                scheduler.scheduleBatch(batch, now);
                batch.clear();
            }
        }
    }

    /** The last ones are sent a moment before that is on record. */
    private static void awaitNoneLeft(HikariDataSource source) throws SQLException, InterruptedException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("SELECT EXISTS (SELECT FROM scheduled_tasks)")) {
            while (true) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(10);
            }
        }
    }
}
