package dev.herald.application.campaign;

import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Pruning;
import dev.herald.application.port.Pruning.Removed;
import dev.herald.application.port.Remains;
import dev.herald.application.port.Store;
import dev.herald.domain.budget.Payment;
import io.vavr.collection.Seq;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Prunes every campaign of a store that is finished for good: rows go, counts stay, and {@code report} says the same. What
 * was accepted over 7 days ago, and of which nothing was heard, is assumed to have arrived, as at every run. It goes in
 * small steps: one that breaks off has the earlier ones done, and the next call goes on.
 */
public final class PruneCampaigns {
    private static final int ROWS_AT_ONCE = 10_000;

    private final Pruning pruning;
    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    PruneCampaigns(Store store, InstantSource clock) {
        this.pruning = store.pruning();
        this.ledger = store.ledger();
        this.clock = clock;
    }

    /** What became of a campaign. */
    public sealed interface Result {

        /** The campaign. */
        CampaignRecord campaign();

        /** Its rows went, or would go. */
        record Pruned(CampaignRecord campaign, Removed removed) implements Result {}

        /** It stays as it is. */
        record Kept(CampaignRecord campaign, Remains.Obstacle why) implements Result {}
    }

    /** Prunes what nothing happened to for so long. */
    public Seq<Result> run(Duration olderThan) {
        var now = clock.instant();
        return pruning.remains()
                .map(remains -> prune(remains, now.minus(olderThan), now))
                .toVector();
    }

    /** Says what would be pruned, and changes nothing. */
    public Seq<Result> look(Duration olderThan) {
        var now = clock.instant();
        return pruning.remains()
                .map(remains -> look(remains, now.minus(olderThan), now))
                .toVector();
    }

    private static Result look(Remains remains, Instant activeBefore, Instant now) {
        return remains.assuming(now)
                .obstacle(activeBefore, now)
                .<Result>map(why -> new Result.Kept(remains.campaign(), why))
                .getOrElse(() -> new Result.Pruned(
                        remains.campaign(), new Removed(remains.deliveries(), 0, remains.memberships())));
    }

    private Result prune(Remains remains, Instant activeBefore, Instant now) {
        var campaign = remains.campaign();
        if (remains.isBegun()) {
            return new Result.Pruned(campaign, sweep(campaign));
        }
        var obstacle = remains.assuming(now).obstacle(activeBefore, now);
        if (obstacle.isDefined()) {
            return new Result.Kept(campaign, obstacle.get());
        }
        if (remains.unsettled() > 0) {
            ledger.assumeDelivered(
                    campaign.number(),
                    now.minus(Payment.ASSUMED_AFTER),
                    campaign.calendar().day(now));
        }
        return pruning.begin(campaign.number(), activeBefore, now)
                .fold(
                        why -> new Result.Kept(campaign, why),
                        ranges -> new Result.Pruned(campaign, new Removed(0, ranges, 0).plus(sweep(campaign))));
    }

    private Removed sweep(CampaignRecord campaign) {
        var all = Removed.NOTHING;
        for (var part = pruning.prune(campaign.number(), ROWS_AT_ONCE);
                part.rows() > 0;
                part = pruning.prune(campaign.number(), ROWS_AT_ONCE)) {
            all = all.plus(part);
        }
        return all;
    }
}
