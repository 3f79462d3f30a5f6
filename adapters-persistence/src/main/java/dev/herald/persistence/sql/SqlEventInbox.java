package dev.herald.persistence.sql;

import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventInbox;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jdbi.v3.core.Handle;

final class SqlEventInbox implements EventInbox, AutoCloseable {
    private static final GroupCommit.Bounds GROUP = new GroupCommit.Bounds(1000, 8 * 1024 * 1024);
    /** Meta waits 5 seconds for an answer. One that says no is better than none: it can be told apart from a dead server. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String KEEP = "INSERT INTO event_body (received_at, text) VALUES (?, ?)";
    private static final String WAITING = "SELECT * FROM event_body WHERE number > :after ORDER BY number LIMIT :limit";
    private static final String WAITING_COUNT = "SELECT count(*) FROM event_body";
    static final String FORGET = "DELETE FROM event_body WHERE number = :number";
    private static final String KEEP_LEFTOVER =
            "INSERT INTO event_leftover (why, received_at, text) VALUES (:why, :received_at, :text)";
    private static final String COUNT_LEFTOVER = """
            INSERT INTO event_leftover_count (why, occurrences) VALUES (:why, 1)
            ON CONFLICT (why) DO UPDATE SET occurrences = event_leftover_count.occurrences + 1
            """;
    static final String FORGET_OLD_LEFTOVERS =
            "DELETE FROM event_leftover WHERE number <= (SELECT max(number) FROM event_leftover) - :kept";
    private static final String LEFTOVER_COUNTS = "SELECT why, occurrences FROM event_leftover_count";
    static final String LEFTOVERS = "SELECT * FROM event_leftover WHERE why = :why ORDER BY number DESC LIMIT :limit";

    private final Database database;
    private final GroupCommit<EventBody> keeping;

    SqlEventInbox(Database database) {
        this.database = database;
        this.keeping =
                new GroupCommit<>("event-inbox", GROUP, body -> body.text().length(), PATIENCE, this::keepAll);
    }

    @Override
    public void keep(EventBody body) {
        keeping.write(body);
    }

    private void keepAll(List<EventBody> bodies) {
        database.writeOnly(handle -> keepAll(handle, bodies));
    }

    // Past JDBI, whose batches take longer to bind than SQLite to insert.
    private static void keepAll(Handle handle, List<EventBody> bodies) {
        try (var statement = handle.getConnection().prepareStatement(KEEP)) {
            for (var body : bodies) {
                statement.setLong(1, body.receivedAt().toEpochMilli());
                statement.setString(2, FreeText.stored(body.text()));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException broken) {
            throw new IllegalStateException("can't keep events: " + broken.getMessage(), broken);
        }
    }

    @Override
    public Seq<Waiting> waiting(long after, int limit) {
        return database.read(handle -> {
            try (var rows = handle.createQuery(WAITING)
                    .bind("after", after)
                    .bind("limit", limit)
                    .map((row, context) -> new Waiting(row.getLong("number"), body(row)))
                    .iterator()) {
                return upToMostText(rows);
            }
        });
    }

    /** A row is read when it is asked for: what is not returned never was in memory. */
    private static Seq<Waiting> upToMostText(Iterator<Waiting> rows) {
        var oldest = new ArrayList<Waiting>();
        var text = 0L;
        while (text < MOST_TEXT && rows.hasNext()) {
            var next = rows.next();
            oldest.add(next);
            text += next.body().text().length();
        }
        return Vector.ofAll(oldest);
    }

    private static EventBody body(ResultSet row) throws SQLException {
        return new EventBody(Column.time(row, "received_at"), FreeText.of(row.getString("text")));
    }

    @Override
    public void workedOff(Seq<WorkedOff> bodies) {
        database.writeOnly(handle -> bodies.filter(body -> forget(handle, body))
                .flatMap(WorkedOff::leftovers)
                .forEach(leftover -> keep(handle, leftover)));
    }

    private static boolean forget(Handle handle, WorkedOff body) {
        return handle.createUpdate(FORGET).bind("number", body.number()).execute() > 0;
    }

    private static void keep(Handle handle, Leftover leftover) {
        handle.createUpdate(COUNT_LEFTOVER).bind("why", leftover.why()).execute();
        handle.createUpdate(KEEP_LEFTOVER)
                .bind("why", leftover.why())
                .bind("received_at", leftover.body().receivedAt().toEpochMilli())
                .bind("text", FreeText.stored(leftover.body().text()))
                .execute();
        handle.createUpdate(FORGET_OLD_LEFTOVERS).bind("kept", LEFTOVERS_KEPT).execute();
    }

    @Override
    public long waitingCount() {
        return database.read(
                handle -> handle.createQuery(WAITING_COUNT).mapTo(Long.class).one());
    }

    @Override
    public Map<String, Long> leftoverCounts() {
        return database.read(handle -> HashMap.ofEntries(handle.createQuery(LEFTOVER_COUNTS)
                .map((row, context) -> Tuple.of(row.getString("why"), row.getLong("occurrences")))
                .list()));
    }

    @Override
    public Seq<Leftover> leftovers(String why, int limit) {
        return database.read(handle -> Vector.ofAll(handle.createQuery(LEFTOVERS)
                .bind("why", why)
                .bind("limit", limit)
                .map((row, context) -> new Leftover(why, body(row)))
                .list()));
    }

    /** Writes what is still to be kept. */
    @Override
    public void close() {
        keeping.close();
    }
}
