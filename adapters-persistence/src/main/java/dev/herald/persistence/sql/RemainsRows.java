package dev.herald.persistence.sql;

import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Remains;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Looks at all rows of a campaign, to tell what they still decide. */
final class RemainsRows {
    private static final String ROWS = """
            SELECT count(*) AS deliveries,
                count(*) FILTER (WHERE state = 'PLANNED') AS planned,
                count(*) FILTER (WHERE state IN ('ATTEMPTING', 'IN_DOUBT', 'POSTPONED')) AS unresolved,
                count(*) FILTER (WHERE state = 'ACCEPTED' AND booked_on IS NULL AND failed_at IS NULL) AS unsettled,
                max(decided_at) FILTER (WHERE state = 'ACCEPTED' AND booked_on IS NULL AND failed_at IS NULL)
                    AS unsettled_since,
                max(attempted_at) AS attempted_at, max(doubt_since) AS doubt_since,
                max(decided_at) AS decided_at, max(sent_at) AS sent_at, max(delivered_at) AS delivered_at,
                max(read_at) AS read_at, max(clicked_at) AS clicked_at, max(failed_at) AS failed_at,
                max(claimed_until) AS claimed_until,
                (SELECT active_at FROM campaign WHERE number = :campaign) AS active_at
            FROM delivery WHERE campaign = :campaign
            """;
    private static final List<String> TIMES = List.of(
            "active_at",
            "attempted_at",
            "doubt_since",
            "decided_at",
            "sent_at",
            "delivered_at",
            "read_at",
            "clicked_at",
            "failed_at");

    // A range that is not finished has people to be judged, and so has an audience that was not cut into ranges. One
    // who is
    // planned again after that has a row.
    private static final String IS_UNFINISHED = """
            SELECT coalesce(
                (SELECT min(finished) FROM work_range WHERE campaign = :campaign),
                (SELECT CASE WHEN min(subscription) IS NULL THEN 1 ELSE 0 END
                    FROM audience_member WHERE audience = :audience)) = 0
            """;
    private static final String IS_SUPERSEDED = """
            SELECT EXISTS (SELECT 1 FROM campaign WHERE api_base = :api_base AND page = :page AND id = :id
                AND generation > :generation)
            """;
    private static final String MEMBERS = "SELECT count(*) FROM audience_member WHERE audience = :audience";

    private final Handle handle;

    RemainsRows(Handle handle) {
        this.handle = handle;
    }

    Remains of(CampaignRecord campaign) {
        var memberships = new PrunedRows(handle).isAudienceNeededBesides(campaign) ? 0 : members(campaign);
        var unfinished = !isSuperseded(campaign);
        return handle.createQuery(ROWS)
                .bind("campaign", campaign.number())
                .map((row, context) -> new Remains(
                        campaign,
                        row.getLong("deliveries"),
                        memberships,
                        unfinished && (row.getLong("planned") > 0 || isUnfinished(campaign)),
                        row.getLong("unresolved"),
                        row.getLong("unsettled"),
                        Column.instant(row, "unsettled_since"),
                        latest(row),
                        Column.instant(row, "claimed_until")))
                .one();
    }

    private static Option<Instant> latest(ResultSet row) throws SQLException {
        var latest = Option.<Instant>none();
        for (var time : TIMES) {
            latest = latest.toList().appendAll(Column.instant(row, time)).max();
        }
        return latest;
    }

    private boolean isUnfinished(CampaignRecord campaign) {
        return handle.createQuery(IS_UNFINISHED)
                .bind("campaign", campaign.number())
                .bind("audience", campaign.audience().value())
                .mapTo(Boolean.class)
                .one();
    }

    private boolean isSuperseded(CampaignRecord campaign) {
        var key = campaign.key();
        return handle.createQuery(IS_SUPERSEDED)
                .bind("api_base", key.apiBase())
                .bind("page", key.page().value())
                .bind("id", key.id().value())
                .bind("generation", campaign.generation())
                .mapTo(Boolean.class)
                .one();
    }

    private long members(CampaignRecord campaign) {
        return handle.createQuery(MEMBERS)
                .bind("audience", campaign.audience().value())
                .mapTo(Long.class)
                .one();
    }
}
