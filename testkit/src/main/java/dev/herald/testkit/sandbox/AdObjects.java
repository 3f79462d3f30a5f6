package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.budget.Budget;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * {@code GET} and {@code POST <ID>} of campaigns, ad sets and messages (endpoints page, mid-2026). Budgets live on the
 * ad set: others report that posting one to the message's id is answered with success and changes nothing, and so it is
 * here. Moving an ad set's times is not modelled and says so.
 */
final class AdObjects {
    private static final Seq<String> NOT_MODELLED = List.of("start_time", "end_time");

    private final RecordedWorld world;

    AdObjects(RecordedWorld world) {
        this.world = world;
    }

    Either<GraphError, JsonNode> show(String id, Parameters parameters) {
        var fields = FieldSelection.parse(parameters.text("fields").getOrElse("id"));
        return fields.flatMap(selection -> world.read(known -> known.campaigns().of(id))
                .toEither(() -> GraphError.noObject(id))
                .flatMap(campaign -> selection.of(AdNodes.node(campaign, id)))
                .map(node -> node));
    }

    Either<GraphError, JsonNode> change(String id, Parameters parameters) {
        return world.decide(known -> known.campaigns()
                .of(id)
                .toEither(() -> GraphError.noObject(id))
                .flatMap(campaign -> changes(campaign, id, parameters))
                .fold(
                        refusal -> Decision.<Either<GraphError, JsonNode>>of(Either.left(refusal)),
                        events -> new Decision<>(Either.right(Json.object().put("success", true)), events)));
    }

    /** Deleting a message deletes its campaign, as the simple form made both at once; it cannot be undone. */
    Either<GraphError, JsonNode> delete(String id) {
        return world.decide(known -> known.campaigns()
                .of(id)
                .toEither(() -> GraphError.noObject(id))
                .fold(
                        refusal -> Decision.<Either<GraphError, JsonNode>>of(Either.left(refusal)),
                        campaign -> Decision.of(
                                Either.right(Json.object().put("success", true)), new Event.CampaignDeleted(id))));
    }

    private static Either<GraphError, Seq<Event>> changes(MessageCampaign campaign, String id, Parameters parameters) {
        return status(id, parameters)
                .flatMap(status -> budget(campaign, id, parameters)
                        .map(budget -> List.<Event>empty()
                                .appendAll(status)
                                .appendAll(parameters.text("name").map(name -> new Event.Renamed(id, name)))
                                .appendAll(budget)));
    }

    private static Either<GraphError, Option<Event>> status(String id, Parameters parameters) {
        return switch (parameters.text("status").getOrElse("")) {
            case "" -> Either.right(Option.none());
            case "ACTIVE" -> Either.right(Option.some(new Event.StatusChanged(id, AdStatus.ACTIVE)));
            case "PAUSED" -> Either.right(Option.some(new Event.StatusChanged(id, AdStatus.PAUSED)));
            default -> Either.left(GraphError.invalid("Param status must be one of {ACTIVE, PAUSED}"));
        };
    }

    private static Either<GraphError, Option<Event>> budget(
            MessageCampaign campaign, String id, Parameters parameters) {
        if (!campaign.isSet(id)) {
            return Either.right(Option.none());
        }
        var unmodelled = NOT_MODELLED.find(parameters::has);
        if (unmodelled.isDefined()) {
            return Either.left(GraphError.unmodelled("a change of " + unmodelled.get()));
        }
        var currency = campaign.currency();
        return switch (campaign.budget()) {
            case Budget.Lifetime lifetime ->
                only(CampaignRequest.LIFETIME_BUDGET, CampaignRequest.DAILY_BUDGET, parameters)
                        .map(given -> given.map(
                                minor -> new Event.BudgetChanged(id, CampaignRequest.lifetime(minor, currency))));
            case Budget.Daily daily ->
                only(CampaignRequest.DAILY_BUDGET, CampaignRequest.LIFETIME_BUDGET, parameters)
                        .map(given -> given.map(
                                minor -> new Event.BudgetChanged(id, CampaignRequest.daily(minor, currency))));
        };
    }

    private static Either<GraphError, Option<Long>> only(String kind, String otherKind, Parameters parameters) {
        return parameters.has(otherKind)
                ? Either.left(GraphError.invalid("The ad set has a " + kind + ", which can't become a " + otherKind))
                : CampaignRequest.budget(parameters, kind);
    }
}
