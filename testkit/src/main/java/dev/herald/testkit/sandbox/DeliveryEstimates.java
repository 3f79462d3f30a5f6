package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.eligibility.DraftFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.Locale;

/**
 * {@code GET act_<AD_ACCOUNT>/message_delivery_estimate} (endpoints page, "Direct send, simple form", mid-2026): how many
 * could get a message for a budget, and for how much, from the sandbox's own subscribers and prices as {@link Reach} counts
 * them. The bounds are the sandbox's own: at most everybody who can be reached and paid, and {@value #LOWER_PERCENT} % of
 * that at least, since not everybody who may be messaged is.
 */
final class DeliveryEstimates {
    private static final int LOWER_PERCENT = 80;
    private static final long WHOLE = 100;
    private static final String DAYS = "lifetime_in_days";

    /** The sandbox's own: ten years. */
    private static final long MOST_DAYS = 3650;

    private static final Set<ErrorCode> CODES =
            HashSet.of(ErrorCode.MISSING_PAGE_ID, ErrorCode.INVALID_PACING_TYPE, ErrorCode.INVALID_TARGETING);

    /** May be asked for, as Meta's Java SDK (24.0.1) does, and is left out of the answer. */
    private static final Seq<String> NOT_ESTIMATED = List.of(
            "estimate_cost",
            "estimate_coverage_lower_bound",
            "estimate_coverage_upper_bound",
            "estimate_delivery",
            "estimate_status");

    private final RecordedWorld world;
    private final InstantSource clock;

    DeliveryEstimates(RecordedWorld world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    Either<GraphError, JsonNode> estimate(String account, Parameters parameters) {
        return AdField.read(SetTerms.FIELDS, parameters)
                .map(SetTerms::new)
                .flatMap(terms -> terms.wrongBudgets()
                        .<Either<GraphError, Option<Long>>>map(Either::left)
                        .getOrElse(() -> days(parameters))
                        .flatMap(days -> reach(account, parameters)
                                .flatMap(reach -> answer(reach, total(terms, days, reach), parameters))));
    }

    private static Either<GraphError, Option<Long>> days(Parameters parameters) {
        return parameters
                .positive(DAYS)
                .filterOrElse(
                        days -> days.forAll(several -> several <= MOST_DAYS),
                        days -> GraphError.invalid("Param " + DAYS + " must be at most " + MOST_DAYS));
    }

    private Either<GraphError, Reach> reach(String account, Parameters parameters) {
        return world.read(known -> known.assets()
                .sender(account)
                .toEither(() -> GraphError.noObject("act_" + account))
                .flatMap(sender -> page(sender, parameters)
                        .flatMap(page ->
                                known.assets().page(page.value()).toEither(() -> GraphError.noObject(page.value())))
                        .map(page -> Reach.of(known, sender.adAccount(), page.id(), clock.instant()))));
    }

    private Either<GraphError, PageId> page(Sender sender, Parameters parameters) {
        var page = parameters
                .object("promoted_object")
                .flatMap(promoted -> Json.text(promoted, "page_id"))
                .flatMap(text -> PageId.of(text).toOption());
        var draft = new CampaignDraft(
                "estimate",
                page,
                List.empty(),
                Schedule.ALWAYS,
                pacing(parameters),
                parameters.object("targeting_spec").map(SetChecks::targeting),
                Option.none());
        var codes = Precedence.codes(RuleBook.STANDARD.judge(DraftFacts.of(draft, sender.adAccount(), clock.instant())))
                .filter(CODES::contains);
        return Precedence.first(codes)
                .map(GraphError::of)
                .<Either<GraphError, PageId>>map(Either::left)
                .getOrElse(() -> page.toEither(() -> GraphError.of(ErrorCode.MISSING_PAGE_ID)));
    }

    /** In small letters: Meta's Java SDK (24.0.1) writes {@code NO_PACING} here. */
    private static Option<Seq<String>> pacing(Parameters parameters) {
        return parameters
                .array("pacing_type")
                .map(types -> List.ofAll(types).map(JsonNode::asText))
                .orElse(() -> parameters.text("pacing_type").map(List::of))
                .map(types -> types.map(type -> type.toLowerCase(Locale.ROOT)));
    }

    /** What may be spent in all; none without a budget. */
    private static Option<Money> total(SetTerms terms, Option<Long> days, Reach reach) {
        var lasts = days.getOrElse(Schedule.LIFETIME_BUDGET_RUNS.toDays());
        return terms.budget(reach.cost().currency()).map(budget -> switch (budget) {
            case Budget.Lifetime lifetime -> lifetime.amount();
            case Budget.Daily daily -> daily.amount().times(lasts);
        });
    }

    private static Either<GraphError, JsonNode> answer(Reach reach, Option<Money> total, Parameters parameters) {
        var most = total.map(reach::within).getOrElse(reach);
        var estimate = Json.object()
                .put("estimate_delivery_lower_bound", most.subscriptions() * LOWER_PERCENT / WHOLE)
                .put("estimate_delivery_upper_bound", most.subscriptions())
                .put(
                        "estimate_cost_lower_bound",
                        most.cost().percent(LOWER_PERCENT).toMinor())
                .put("estimate_cost_upper_bound", most.cost().toMinor());
        NOT_ESTIMATED.forEach(estimate::putNull);
        return parameters
                .text("fields")
                .map(FieldSelection::parse)
                .map(fields -> fields.flatMap(selection -> selection.of(estimate)))
                .getOrElse(() -> Either.right(FieldSelection.withoutNulls(estimate)))
                .map(DeliveryEstimates::list);
    }

    private static JsonNode list(ObjectNode estimate) {
        var answer = Json.object();
        answer.putArray("data").add(estimate);
        return answer;
    }
}
