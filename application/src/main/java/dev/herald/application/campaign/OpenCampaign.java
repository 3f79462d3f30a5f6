package dev.herald.application.campaign;

import dev.herald.application.port.Audience;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.Store;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;

/** Decides whether a brief resumes a campaign, begins one, or would change one that has begun. */
final class OpenCampaign {
    private final Campaigns campaigns;

    @Inject
    OpenCampaign(Store store) {
        this.campaigns = store.campaigns();
    }

    /** The campaign to run. Budget, prices and terms may differ from the last time; message and audience may not. */
    Either<Changed, CampaignRecord> open(CampaignBrief brief, Audience audience, boolean fresh) {
        return (fresh ? Either.<Changed, Option<CampaignRecord>>right(Option.none()) : look(brief, audience))
                .map(known -> known.getOrElse(() -> campaigns.open(brief.key(), brief.messageDigest(), audience.id())));
    }

    /** The campaign that a run would resume. */
    Either<Changed, Option<CampaignRecord>> look(CampaignBrief brief, Audience audience) {
        var known = campaigns.find(brief.key());
        var changes = known.map(record -> changes(record, brief, audience)).getOrElse(List.empty());
        return changes.isEmpty() ? Either.right(known) : Either.left(new Changed(changes));
    }

    private static Seq<String> changes(CampaignRecord record, CampaignBrief brief, Audience audience) {
        return List.of(
                        record.messageDigest().equals(brief.messageDigest()) ? "" : "message",
                        record.audience().equals(audience.id()) ? "" : "audience")
                .filter(change -> !change.isEmpty());
    }
}
