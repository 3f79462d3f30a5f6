package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.eligibility.DraftFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.InstantSource;

/**
 * {@code POST act_<AD_ACCOUNT>/message_campaign}: campaign, ad set, creative and message in one call, all active at once
 * (endpoints page, "Direct send, simple form", mid-2026).
 */
final class CampaignCreation {
    private final RecordedWorld world;
    private final InstantSource clock;
    private final BudgetPolicy budgets;

    CampaignCreation(RecordedWorld world, InstantSource clock, BudgetPolicy budgets) {
        this.world = world;
        this.clock = clock;
        this.budgets = budgets;
    }

    /**
     * What is asked for.
     *
     * @param name empty if it was left out
     * @param page empty if it was left out
     */
    private record Request(String name, String page, Option<String> pixel, SetTerms terms) {
        static Either<GraphError, Request> of(Parameters parameters) {
            return AdField.read(SetTerms.FIELDS, parameters)
                    .map(terms -> new Request(
                            parameters.text("name").getOrElse(""),
                            parameters.text("page_id").getOrElse(""),
                            parameters.text("pixel_id"),
                            new SetTerms(terms)));
        }
    }

    Either<GraphError, JsonNode> create(String account, Parameters parameters) {
        return Request.of(parameters)
                .flatMap(request -> world.decide(known -> sender(known, account, request)
                        .toEither(() -> GraphError.noObject("act_" + account))
                        .flatMap(sender -> judge(known, request, sender))
                        .fold(
                                refusal -> Decision.<Either<GraphError, JsonNode>>of(Either.left(refusal)),
                                made -> Decision.of(Either.right(answer(made, request)), new Event.AdsPut(made)))));
    }

    /** The page's own state counts where the page is known; what is wrong with another one is told after all else. */
    private static Option<Sender> sender(World known, String account, Request request) {
        return PageId.of(request.page())
                .toOption()
                .flatMap(page -> known.assets().sender(account, page))
                .orElse(() -> known.assets().sender(account));
    }

    private static JsonNode answer(Seq<AdPart> made, Request request) {
        var answer = Json.object();
        made.filter(Ad.class::isInstance).forEach(ad -> answer.put("id", ad.id()));
        made.filter(AdSet.class::isInstance)
                .map(set -> set.self().fields().path(SetTerms.DAILY_BUDGET).asText())
                .filter(cap -> !request.terms().hasBudget())
                .forEach(cap ->
                        answer.put("info", "No budget was given; an estimated daily cap of " + cap + " is set."));
        return answer;
    }

    private Either<GraphError, Seq<AdPart>> judge(World known, Request request, Sender sender) {
        var now = clock.instant();
        var account = sender.adAccount();
        var flaws = AdCreation.ofSender(sender, true, now)
                .appendAll(
                        Precedence.codes(RuleBook.STANDARD.judge(DraftFacts.of(draft(request, sender), account, now)))
                                .filter(code -> budgets.areRequired() || code != ErrorCode.MISSING_BUDGET)
                                .map(Flaw::of))
                .appendAll(BudgetPolicy.ofBid(known, account, request.terms()))
                .appendAll(AdCreation.ofCount(known, AdKind.CAMPAIGN));
        return Flaw.first(flaws)
                .orElse(() -> AdCreation.wrongName(request.name()))
                .orElse(() -> request.terms().wrong(now))
                .orElse(() -> foreignPage(request, sender))
                .<Either<GraphError, Seq<AdPart>>>map(Either::left)
                .getOrElse(() -> Either.right(made(known, request, sender)));
    }

    private static CampaignDraft draft(Request request, Sender sender) {
        return new CampaignDraft(
                request.name(),
                PageId.of(request.page()).toOption(),
                request.terms().budget(sender.adAccount().currency()).toList(),
                Schedule.ALWAYS, // judged by itself, see SetTerms.wrong
                Option.none(),
                Option.none(),
                Option.none());
    }

    private static Option<GraphError> foreignPage(Request request, Sender sender) {
        return Option.when(
                !request.page().equals(sender.page().id().value()), () -> GraphError.noObject(request.page()));
    }

    private Seq<AdPart> made(World known, Request request, Sender sender) {
        var now = clock.instant();
        var page = sender.page().id();
        var firstId = known.campaigns().freeIds(now);
        var parts = new Parts(
                firstId,
                new AdObject("0", request.name(), AdStatus.ACTIVE, Payer.of(sender.adAccount()), now, Json.object()));
        var terms = budgets.completed(known, sender.adAccount(), page, request.terms(), now);
        var promoted = Json.object().put("page_id", page.value());
        request.pixel().forEach(pixel -> promoted.put("pixel_id", pixel));
        return List.of(parts.campaign(), parts.set(terms, promoted), parts.ad(), parts.creative(page));
    }

    /**
     * The four objects that one call makes: what the full form would be told of each.
     *
     * @param like what all four have alike, but for their ids
     */
    private record Parts(long firstId, AdObject like) {

        AdPart campaign() {
            var fields = Json.object().put("objective", "OUTCOME_TRAFFIC").put("buying_type", "AUCTION");
            fields.putArray("special_ad_categories");
            fields.put("is_message_campaign", true)
                    .put("is_direct_send_campaign", true)
                    .put(AdCampaign.MADE_AT_ONCE, true);
            return part(AdKind.CAMPAIGN, 0, fields);
        }

        AdPart set(SetTerms terms, ObjectNode promoted) {
            var fields = terms.fields()
                    .deepCopy()
                    .put(AdSet.CAMPAIGN, id(0))
                    .put("billing_event", "IMPRESSIONS")
                    .put("optimization_goal", "REACH");
            fields.putArray("pacing_type").add("no_pacing");
            var targeting = fields.putObject("targeting");
            targeting.putArray("publisher_platforms").add("messenger");
            targeting.putArray("messenger_positions").add("marketing_messages");
            fields.set("promoted_object", promoted);
            return part(AdKind.SET, 1, fields);
        }

        AdPart ad() {
            return part(AdKind.AD, 2, Json.object().put(Ad.SET, id(1)).put(Ad.CREATIVE, id(3)));
        }

        AdPart creative(PageId page) {
            return part(
                    AdKind.CREATIVE,
                    3,
                    Json.object().put(AdCreative.ACTOR, page.value()).put(AdCampaign.MADE_AT_ONCE, true));
        }

        private String id(int offset) {
            return Long.toString(firstId + offset);
        }

        private AdPart part(AdKind kind, int offset, ObjectNode fields) {
            return kind.of(
                    new AdObject(id(offset), like.name(), like.status(), like.payer(), like.createdAt(), fields));
        }
    }
}
