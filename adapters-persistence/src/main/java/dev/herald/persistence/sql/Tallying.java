package dev.herald.persistence.sql;

import dev.herald.application.port.Course;
import dev.herald.application.port.DeliveryState;
import dev.herald.application.port.Heard;
import dev.herald.application.port.Tally;
import dev.herald.domain.budget.Money;
import dev.herald.persistence.delivery.TallyCount;
import dev.herald.persistence.delivery.TallyCount.Alike;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.jdbi.v3.core.Handle;

/** Counts a campaign's rows. */
final class Tallying {
    private static final String ALIKE = """
            SELECT state, reasons, count(*) AS occurrences, count(due_at) AS waiting,
                coalesce(sum(price_micros), 0) AS price_micros, min(due_at) AS next_due,
                count(sent_at) AS sent, count(delivered_at) AS delivered, count(read_at) AS read,
                count(clicked_at) AS clicked, count(failed_at) AS failed,
                coalesce(sum(price_micros) FILTER (WHERE booked_on IS NOT NULL AND delivered_at IS NULL), 0) AS assumed
            FROM delivery WHERE campaign = :campaign GROUP BY state, reasons
            """;
    private static final String COURSE = """
            SELECT decided_at / :step AS step, count(*) AS accepted, coalesce(sum(price_micros), 0) AS price_micros
            FROM delivery WHERE campaign = :campaign AND state = 'ACCEPTED' GROUP BY 1 ORDER BY 1
            """;
    private static final String PRUNED = """
            SELECT state, reasons, occurrences, waiting, price_micros, next_due, sent, delivered, read, clicked, failed,
                assumed_micros AS assumed
            FROM pruned_delivery WHERE campaign = :campaign
            """;
    private static final String UNFORESEEN = "SELECT reason, occurrences FROM unforeseen WHERE campaign = :campaign";
    private static final String FORGOTTEN = "SELECT forgotten FROM campaign WHERE number = :campaign";
    private static final String COUNT_UNFORESEEN = """
            INSERT INTO unforeseen (campaign, reason, occurrences) VALUES (:campaign, :reason, :occurrences)
            ON CONFLICT (campaign, reason) DO UPDATE SET occurrences = unforeseen.occurrences + excluded.occurrences
            """;

    private final Handle handle;
    private final long campaign;

    Tallying(Handle handle, long campaign) {
        this.handle = handle;
        this.campaign = campaign;
    }

    Tally tally(Currency currency) {
        var count = new TallyCount();
        handle.createQuery(ALIKE + " UNION ALL " + PRUNED)
                .bind("campaign", campaign)
                .map((row, context) -> alike(row))
                .forEach(count::add);
        var unforeseen = handle.createQuery(UNFORESEEN)
                .bind("campaign", campaign)
                .map((row, context) -> Tuple.of(row.getString("reason"), row.getLong("occurrences")))
                .list();
        var forgotten = handle.createQuery(FORGOTTEN)
                .bind("campaign", campaign)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
        return count.tally(HashMap.ofEntries(unforeseen), forgotten, currency);
    }

    /** How many were accepted in each step of time. */
    Seq<Course> course(Currency currency, Duration step) {
        return Vector.ofAll(handle.createQuery(COURSE)
                .bind("campaign", campaign)
                .bind("step", step.toMillis())
                .map((row, context) -> new Course(
                        Instant.ofEpochMilli(row.getLong("step") * step.toMillis()),
                        row.getLong("accepted"),
                        new Money(row.getLong("price_micros"), currency)))
                .list());
    }

    private static Alike alike(ResultSet row) throws SQLException {
        return new Alike(
                DeliveryState.valueOf(row.getString("state")),
                DeliveryRows.reasons(row),
                row.getLong("occurrences"),
                row.getLong("waiting"),
                row.getLong("price_micros"),
                Column.instant(row, "next_due"),
                new Heard(
                        row.getLong("sent"),
                        row.getLong("delivered"),
                        row.getLong("read"),
                        row.getLong("clicked"),
                        row.getLong("failed")),
                row.getLong("assumed"));
    }

    void countUnforeseen(Seq<String> reasonKeys) {
        if (reasonKeys.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(COUNT_UNFORESEEN);
        reasonKeys
                .groupBy(key -> key)
                .forEach((key, alike) -> batch.bind("campaign", campaign)
                        .bind("reason", key)
                        .bind("occurrences", alike.size())
                        .add());
        batch.execute();
    }
}
