package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * Ads of the full form (endpoints page, "Direct send, full form", mid-2026). A creative serves the ads of one campaign
 * (2300064). It is named as {@code creative_id}, or as {@code id} as Meta's Java SDK writes a creative that it has read; one
 * that is made along with its ad is not modelled.
 */
final class MessageChecks implements AdChecks {
    private static final Set<ErrorCode> CODES = HashSet.of(ErrorCode.MISSING_REQUIRED_FIELD, ErrorCode.CREATIVE_IN_USE);

    @Override
    public Option<PageId> page(World known, AdObject object) {
        return known.campaigns().creative(creativeId(object)).map(AdCreative::page);
    }

    private static String creativeId(AdObject object) {
        var creative = object.fields().path("creative");
        return Json.text(creative, Ad.CREATIVE)
                .orElse(() -> Json.text(creative, "id"))
                .getOrElse("");
    }

    @Override
    public Seq<Flaw> flaws(AdProposal proposal) {
        var draft = proposal.draft(Option.none(), Option.some(creativeId(proposal.object())));
        return proposal.judged(draft, Option.some(isTaken(proposal)), CODES)
                .appendAll(proposal.lacking(Ad.SET, "creative"));
    }

    /** Whether an ad of another campaign has the creative. */
    private static boolean isTaken(AdProposal proposal) {
        var campaigns = proposal.campaigns();
        var own = set(proposal).map(AdSet::campaignId);
        return campaigns
                .using(creativeId(proposal.object()))
                .map(ad -> campaigns.set(ad.setId()).map(AdSet::campaignId))
                .exists(campaign -> own.isDefined() && !campaign.equals(own));
    }

    private static Option<AdSet> set(AdProposal proposal) {
        return proposal.campaigns().set(proposal.text(Ad.SET)).filter(set -> isOwn(proposal, set));
    }

    private static boolean isOwn(AdProposal proposal, AdPart part) {
        return part.self().payer().id().equals(proposal.account().id());
    }

    @Override
    public Option<GraphError> wrong(AdProposal proposal) {
        var creativeId = creativeId(proposal.object());
        return Option.when(set(proposal).isEmpty(), () -> GraphError.noObject(proposal.text(Ad.SET)))
                .orElse(() -> Option.when(
                        !proposal.campaigns().creative(creativeId).exists(creative -> isOwn(proposal, creative)),
                        () -> GraphError.noObject(creativeId)));
    }

    @Override
    public ObjectNode added(AdProposal proposal) {
        return Json.object().put(Ad.CREATIVE, creativeId(proposal.object()));
    }
}
