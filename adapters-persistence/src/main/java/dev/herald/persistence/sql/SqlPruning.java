package dev.herald.persistence.sql;

import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Pruning;
import dev.herald.application.port.Remains;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

final class SqlPruning implements Pruning {
    private static final String MARK = "UPDATE campaign SET pruned_at = :now WHERE number = :campaign";
    private static final String FORGET_RANGES = "DELETE FROM work_range WHERE campaign = :campaign";

    private final Database database;

    SqlPruning(Database database) {
        this.database = database;
    }

    @Override
    public Seq<Remains> remains() {
        return database.read(handle -> SqlCampaigns.all(handle)
                .map(campaign -> new RemainsRows(handle).of(campaign))
                .reject(left -> left.isBegun() && left.deliveries() + left.memberships() == 0));
    }

    @Override
    public Either<Remains.Obstacle, Long> begin(long campaign, Instant activeBefore, Instant now) {
        return inTurn(
                campaign,
                handle -> new RemainsRows(handle)
                        .of(campaign(handle, campaign))
                        .obstacle(activeBefore, now)
                        .toEither(() -> mark(handle, campaign, now))
                        .swap());
    }

    private static long mark(Handle handle, long campaign, Instant now) {
        handle.createUpdate(MARK)
                .bind("campaign", campaign)
                .bind("now", now.toEpochMilli())
                .execute();
        return handle.createUpdate(FORGET_RANGES).bind("campaign", campaign).execute();
    }

    @Override
    public Removed prune(long campaign, int limit) {
        return inTurn(campaign, handle -> {
            var record = campaign(handle, campaign);
            return record.prunedAt().isEmpty() ? Removed.NOTHING : prune(handle, record, limit);
        });
    }

    private static Removed prune(Handle handle, CampaignRecord campaign, int limit) {
        var deliveries = new PrunedRows(handle).moveDeliveries(campaign.number(), limit);
        return deliveries > 0
                ? new Removed(deliveries, 0, 0)
                : new Removed(0, 0, new PrunedRows(handle).forgetMembers(campaign, limit));
    }

    private static CampaignRecord campaign(Handle handle, long number) {
        return SqlCampaigns.find(handle, number)
                .getOrElseThrow(() -> new IllegalArgumentException("no such campaign: " + number));
    }

    /** With nobody else changing the campaign's rows meanwhile. */
    private <T> T inTurn(long campaign, Function<Handle, T> work) {
        return database.write(handle -> {
            Dialect.of(handle).awaitTurn(handle, campaign);
            return work.apply(handle);
        });
    }
}
