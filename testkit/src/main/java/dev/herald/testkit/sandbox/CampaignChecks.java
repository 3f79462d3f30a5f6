package dev.herald.testkit.sandbox;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Campaigns of the full form (endpoints page, "Direct send, full form", mid-2026). That objective and
 * special_ad_categories are required is said on the Marketing API's page on campaigns, that their lack answers 2300076 is
 * the sandbox's own. A campaign's own budget is not modelled.
 */
final class CampaignChecks implements AdChecks {

    @Override
    public Option<PageId> page(World known, AdObject object) {
        return Option.none();
    }

    @Override
    public Seq<Flaw> flaws(AdProposal proposal) {
        return proposal.judged(
                        proposal.draft(Option.none(), Option.none()),
                        Option.none(),
                        HashSet.of(ErrorCode.MISSING_REQUIRED_FIELD))
                .appendAll(proposal.lacking("objective", "special_ad_categories"));
    }

    @Override
    public Option<GraphError> wrong(AdProposal proposal) {
        return AdCampaign.of(proposal.object()).isDirectSend()
                ? proposal.unless("objective", "OUTCOME_TRAFFIC")
                : Option.none();
    }
}
