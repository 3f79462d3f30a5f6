package dev.herald.app;

import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.Export;
import dev.herald.application.campaign.PruneCampaigns;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.DeliveryEntry;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** What the store of a campaign keeps, to be taken out or pruned. */
public final class Records {
    private final CampaignBrief brief;
    private final Export export;
    private final PruneCampaigns prune;

    Records(CampaignBrief brief, Export export, PruneCampaigns prune) {
        this.brief = brief;
        this.export = export;
        this.prune = prune;
    }

    /** Hands out all subscriptions to the campaign's page, one after the other; how many. */
    public long subscriptions(Consumer<Subscription> taker) {
        return export.subscriptions(brief.campaign().page(), taker);
    }

    /** Hands out all deliveries of the campaign, one after the other; how many. */
    public long deliveries(Consumer<DeliveryEntry> taker) {
        return export.campaign(brief)
                .map(record -> export.deliveries(record, brief.campaign().currency(), taker))
                .getOrElse(0L);
    }

    /** Since when only counts are left of the campaign; none if it was never pruned. */
    public Option<Instant> prunedAt() {
        return export.campaign(brief).flatMap(CampaignRecord::prunedAt);
    }

    /** Prunes all campaigns of the store to which nothing happened for so long and that are finished for good. */
    public Seq<PruneCampaigns.Result> prune(Duration olderThan) {
        return prune.run(olderThan);
    }

    /** Says what that would do. Writes nothing. */
    public Seq<PruneCampaigns.Result> lookWhatPruningDoes(Duration olderThan) {
        return prune.look(olderThan);
    }
}
