package dev.herald.persistence.sql;

import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Suspension;
import dev.herald.application.port.Suspensions;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

final class SqlSuspensions implements Suspensions {
    private static final String SUSPEND = """
            INSERT INTO suspension (scope, subject, reason, since, lifts)
            VALUES (:scope, :subject, :reason, :since, :lifts)
            ON CONFLICT (scope, subject, reason) DO UPDATE SET since = excluded.since, lifts = excluded.lifts
            """;
    private static final String HOLD = """
            INSERT INTO suspension (scope, subject, reason, since, lifts)
            VALUES (:scope, :subject, :reason, :since, NULL)
            ON CONFLICT (scope, subject, reason) DO UPDATE SET since = excluded.since, lifts = NULL
            WHERE suspension.lifts IS NOT NULL
            """;
    private static final String LIFT =
            "DELETE FROM suspension WHERE scope = :scope AND subject = :subject AND reason = :reason";
    private static final String ALL = "SELECT * FROM suspension ORDER BY since, scope, subject, reason";

    private final Database database;

    SqlSuspensions(Database database) {
        this.database = database;
    }

    @Override
    public void suspend(Suspension suspension) {
        database.writeOnly(handle -> handle.createUpdate(SUSPEND)
                .bind("scope", suspension.subject().scope().name())
                .bind("subject", suspension.subject().id())
                .bind("reason", suspension.reasonKey())
                .bind("since", suspension.since().toEpochMilli())
                .bind("lifts", suspension.lifts().map(Instant::toEpochMilli).getOrNull())
                .execute());
    }

    // Reads them all: a store has as many as there are things that stand still, a handful.
    @Override
    public Seq<Suspension> standing(Seq<Subject> subjects, Instant now) {
        return database.read(handle -> List.ofAll(
                        handle.createQuery(ALL).map((row, context) -> read(row)).list())
                .filter(suspension -> subjects.contains(suspension.subject()) && suspension.isStanding(now)));
    }

    private static Suspension read(ResultSet row) throws SQLException {
        return new Suspension(
                new Subject(Scope.valueOf(row.getString("scope")), row.getString("subject")),
                row.getString("reason"),
                Column.time(row, "since"),
                Column.instant(row, "lifts"));
    }

    @Override
    public boolean hold(Subject subject, String reasonKey, AuditEntry entry) {
        return change(
                subject,
                reasonKey,
                handle -> handle.createUpdate(HOLD).bind("since", entry.at().toEpochMilli()),
                entry);
    }

    @Override
    public boolean lift(Subject subject, String reasonKey, AuditEntry entry) {
        return change(subject, reasonKey, handle -> handle.createUpdate(LIFT), entry);
    }

    /** Changes one suspension; if it did, that is taken down. */
    private boolean change(Subject subject, String reasonKey, Function<Handle, Update> statement, AuditEntry entry) {
        return database.write(handle -> {
            var changed = statement
                            .apply(handle)
                            .bind("scope", subject.scope().name())
                            .bind("subject", subject.id())
                            .bind("reason", reasonKey)
                            .execute()
                    > 0;
            if (changed) {
                SqlAudit.record(handle, entry);
            }
            return changed;
        });
    }
}
