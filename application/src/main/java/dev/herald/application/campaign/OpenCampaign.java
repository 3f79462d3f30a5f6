package dev.herald.application.campaign;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceSource;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;

/** Decides whether a brief resumes a campaign, begins one, or would change one that has begun. */
final class OpenCampaign {
    private final Campaigns campaigns;
    private final Subscriptions subscriptions;

    @Inject
    OpenCampaign(Store store) {
        this.campaigns = store.campaigns();
        this.subscriptions = store.subscriptions();
    }

    /**
     * The campaign that a run would resume, if there is one. Budget, prices and terms may differ from the last time;
     * message and audience may not. Looks only, so that a refused change has changed nothing.
     */
    Either<Changed, Option<CampaignRecord>> find(CampaignBrief brief, AudienceSource source) {
        var known = campaigns.find(brief.key());
        var pruned = known.flatMap(CampaignRecord::prunedAt);
        if (pruned.isDefined()) {
            return Either.left(new Changed.Pruned(pruned.get()));
        }
        var changes = known.map(record -> changes(record, brief, source)).getOrElse(List.empty());
        return changes.isEmpty() ? Either.right(known) : Either.left(new Changed.Content(changes));
    }

    /** Begins a campaign. */
    CampaignRecord open(CampaignBrief brief, Audience audience) {
        return campaigns.open(
                brief.key(),
                brief.messageDigest(),
                audience.id(),
                brief.sender().adAccount().timeZone());
    }

    /** Goes on with a campaign, whose ad account may have moved. */
    CampaignRecord resume(CampaignBrief brief, CampaignRecord record) {
        var timeZone = brief.sender().adAccount().timeZone();
        if (!record.timeZone().contains(timeZone)) {
            campaigns.remember(record.number(), timeZone);
        }
        return record;
    }

    private Seq<String> changes(CampaignRecord record, CampaignBrief brief, AudienceSource source) {
        var audience = subscriptions.findAudience(source.fingerprint()).map(Audience::id);
        return List.of(
                        record.messageDigest().equals(brief.messageDigest()) ? "" : "message",
                        audience.contains(record.audience()) ? "" : "audience")
                .filter(change -> !change.isEmpty());
    }
}
