package dev.herald.persistence.sql;

import dev.herald.application.port.CampaignRecord;
import io.vavr.Tuple;
import io.vavr.control.Option;
import org.jdbi.v3.core.Handle;

/** Takes rows out, a bounded part of them at a time: the first ones in the order of their key. */
final class PrunedRows {
    static final String LAST_OF_PART = """
            SELECT person, token FROM (
                SELECT person, token FROM delivery WHERE campaign = :campaign ORDER BY person, token LIMIT :limit) AS part
            ORDER BY person DESC, token DESC LIMIT 1
            """;
    private static final String UP_TO =
            " FROM delivery WHERE campaign = :campaign AND (person, token) <= (:person, :token)";
    static final String COUNT = """
            INSERT INTO pruned_delivery (campaign, state, reasons, occurrences, waiting, price_micros, next_due,
                sent, delivered, read, clicked, failed, assumed_micros)
            SELECT campaign, state, reasons, count(*), count(due_at), coalesce(sum(price_micros), 0), min(due_at),
                count(sent_at), count(delivered_at), count(read_at), count(clicked_at), count(failed_at),
                coalesce(sum(price_micros) FILTER (WHERE booked_on IS NOT NULL AND delivered_at IS NULL), 0)
            """ + UP_TO + """
             GROUP BY campaign, state, reasons
            ON CONFLICT (campaign, state, reasons) DO UPDATE SET
                occurrences = pruned_delivery.occurrences + excluded.occurrences,
                waiting = pruned_delivery.waiting + excluded.waiting,
                price_micros = pruned_delivery.price_micros + excluded.price_micros,
                next_due = CASE WHEN pruned_delivery.next_due < excluded.next_due OR excluded.next_due IS NULL
                    THEN pruned_delivery.next_due ELSE excluded.next_due END,
                sent = pruned_delivery.sent + excluded.sent,
                delivered = pruned_delivery.delivered + excluded.delivered,
                read = pruned_delivery.read + excluded.read,
                clicked = pruned_delivery.clicked + excluded.clicked,
                failed = pruned_delivery.failed + excluded.failed,
                assumed_micros = pruned_delivery.assumed_micros + excluded.assumed_micros
            """;
    static final String DELETE = "DELETE" + UP_TO;
    private static final String IS_NEEDED = """
            SELECT EXISTS (SELECT 1 FROM campaign
                WHERE audience = :audience AND number <> :campaign AND pruned_at IS NULL)
            """;
    private static final String MARK = "UPDATE audience SET pruned = 1 WHERE number = :audience AND pruned = 0";
    static final String FORGET_MEMBERS = """
            DELETE FROM audience_member WHERE audience = :audience AND subscription <= (
                SELECT max(subscription) FROM (
                    SELECT subscription FROM audience_member WHERE audience = :audience
                    ORDER BY subscription LIMIT :limit) AS part)
            """;

    private final Handle handle;

    PrunedRows(Handle handle) {
        this.handle = handle;
    }

    /** Leaves nothing of some deliveries but their counts; how many. */
    long moveDeliveries(long campaign, int limit) {
        return Option.ofOptional(handle.createQuery(LAST_OF_PART)
                        .bind("campaign", campaign)
                        .bind("limit", limit)
                        .map((row, context) -> Tuple.of(row.getString("person"), row.getString("token")))
                        .findOne())
                .map(last -> {
                    execute(COUNT, campaign, last._1, last._2);
                    return execute(DELETE, campaign, last._1, last._2);
                })
                .getOrElse(0);
    }

    private int execute(String sql, long campaign, String person, String token) {
        return handle.createUpdate(sql)
                .bind("campaign", campaign)
                .bind("person", person)
                .bind("token", token)
                .execute();
    }

    /** Takes some out of the campaign's audience, for good, unless others need them; how many. */
    long forgetMembers(CampaignRecord campaign, int limit) {
        if (isAudienceNeededBesides(campaign)) {
            return 0;
        }
        var audience = campaign.audience().value();
        handle.createUpdate(MARK).bind("audience", audience).execute();
        return handle.createUpdate(FORGET_MEMBERS)
                .bind("audience", audience)
                .bind("limit", limit)
                .execute();
    }

    /** Whether another campaign that is not pruned goes to this one's audience. */
    boolean isAudienceNeededBesides(CampaignRecord campaign) {
        return handle.createQuery(IS_NEEDED)
                .bind("audience", campaign.audience().value())
                .bind("campaign", campaign.number())
                .mapTo(Boolean.class)
                .one();
    }
}
