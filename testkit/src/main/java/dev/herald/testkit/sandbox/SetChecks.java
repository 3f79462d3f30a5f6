package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * Ad sets of the full form (endpoints page, "Direct send, full form", mid-2026). Pacing and targeting are judged under
 * campaigns for direct sends alone; who leaves pacing out gets the standard pacing (the Marketing API's page on ad sets),
 * which direct sends don't take.
 */
final class SetChecks implements AdChecks {
    private static final Set<ErrorCode> OWN = HashSet.of(ErrorCode.MISSING_REQUIRED_FIELD, ErrorCode.MISSING_BUDGET);
    private static final Set<ErrorCode> OF_DIRECT_SENDS =
            OWN.add(ErrorCode.INVALID_PACING_TYPE).add(ErrorCode.INVALID_TARGETING);
    private static final String STANDARD_PACING = "standard";

    private final BudgetPolicy budgets;

    SetChecks(BudgetPolicy budgets) {
        this.budgets = budgets;
    }

    @Override
    public Option<PageId> page(World known, AdObject object) {
        return PageId.of(object.fields().at("/promoted_object/page_id").asText())
                .toOption();
    }

    @Override
    public Seq<Flaw> flaws(AdProposal proposal) {
        var codes = isDirectSend(proposal) ? OF_DIRECT_SENDS : OWN;
        var terms = terms(proposal);
        return proposal.judged(draft(proposal, terms), Option.none(), codes)
                .filter(flaw -> budgets.areRequired() || flaw.code() != ErrorCode.MISSING_BUDGET)
                .appendAll(proposal.lacking(AdSet.CAMPAIGN, "billing_event", "optimization_goal", "targeting"))
                .appendAll(BudgetPolicy.ofBid(proposal.known(), proposal.account(), terms));
    }

    private static SetTerms terms(AdProposal proposal) {
        return new SetTerms(proposal.object().fields());
    }

    private static boolean isDirectSend(AdProposal proposal) {
        return campaign(proposal).exists(AdCampaign::isDirectSend);
    }

    private static Option<AdCampaign> campaign(AdProposal proposal) {
        return proposal.campaigns()
                .campaign(proposal.text(AdSet.CAMPAIGN))
                .filter(campaign ->
                        campaign.self().payer().id().equals(proposal.account().id()));
    }

    private static CampaignDraft draft(AdProposal proposal, SetTerms terms) {
        var fields = proposal.object().fields();
        return new CampaignDraft(
                proposal.object().name(),
                Option.none(),
                terms.budget(proposal.account().currency()).toList(),
                Schedule.ALWAYS, // judged by itself, see wrong
                Option.some(pacing(fields)),
                Json.member(fields, "targeting").map(SetChecks::targeting),
                Option.none());
    }

    private static Seq<String> pacing(ObjectNode fields) {
        return Json.member(fields, "pacing_type")
                .map(SetChecks::texts)
                .filter(types -> !types.isEmpty())
                .getOrElse(List.of(STANDARD_PACING));
    }

    static CampaignDraft.Targeting targeting(JsonNode targeting) {
        return new CampaignDraft.Targeting(
                texts(targeting.path("publisher_platforms")), texts(targeting.path("messenger_positions")));
    }

    private static Seq<String> texts(JsonNode list) {
        return List.ofAll(list).map(JsonNode::asText);
    }

    @Override
    public Option<GraphError> wrong(AdProposal proposal) {
        return Option.when(campaign(proposal).isEmpty(), () -> GraphError.noObject(proposal.text(AdSet.CAMPAIGN)))
                .orElse(() -> proposal.unless("billing_event", "IMPRESSIONS"))
                .orElse(() -> isDirectSend(proposal) ? proposal.unless("optimization_goal", "REACH") : Option.none());
    }

    @Override
    public ObjectNode added(AdProposal proposal) {
        return budgets.completed(
                        proposal.known(),
                        proposal.account(),
                        page(proposal.known(), proposal.object())
                                .getOrElse(() -> proposal.sender().page().id()),
                        terms(proposal),
                        proposal.now())
                .fields();
    }
}
