package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.EnumMap;

/**
 * Everything about campaigns, ad sets, creatives and ads but the sends (endpoints page, "Direct send", simple and full form,
 * mid-2026).
 */
final class AdsApi {
    private final CampaignCreation simple;
    private final AdCreation full;
    private final AdListings listings;
    private final AdObjects objects;
    private final DeliveryEstimates estimates;
    private final Insights insights;

    AdsApi(RecordedWorld world, InstantSource clock, BudgetPolicy budgets) {
        var checks = new EnumMap<AdKind, AdChecks>(AdKind.class);
        checks.put(AdKind.CAMPAIGN, new CampaignChecks());
        checks.put(AdKind.SET, new SetChecks(budgets));
        checks.put(AdKind.CREATIVE, new CreativeChecks());
        checks.put(AdKind.AD, new MessageChecks());
        this.simple = new CampaignCreation(world, clock, budgets);
        this.full = new AdCreation(world, clock, checks);
        this.listings = new AdListings(world);
        this.objects = new AdObjects(world, clock, new AdChanges(checks));
        this.estimates = new DeliveryEstimates(world, clock);
        this.insights = new Insights(world, clock);
    }

    /** The objects themselves, by their ids. */
    AdObjects objects() {
        return objects;
    }

    /** What an ad account has of them; none if it is something else that is asked for. */
    Option<Either<GraphError, JsonNode>> ofAccount(GraphCall call, String account, String asked) {
        return switch (asked) {
            case "POST message_campaign" -> Option.some(simple.create(account, call.parameters()));
            case "GET message_delivery_estimate" -> Option.some(estimates.estimate(account, call.parameters()));
            case "GET insights" -> Option.some(insights.ofAccount(account, call));
            case "POST campaigns" -> create(AdKind.CAMPAIGN, account, call);
            case "POST adsets" -> create(AdKind.SET, account, call);
            case "POST adcreatives" -> create(AdKind.CREATIVE, account, call);
            case "POST ads" -> create(AdKind.AD, account, call);
            case "GET campaigns" -> list(AdKind.CAMPAIGN, account, call);
            case "GET adsets" -> list(AdKind.SET, account, call);
            case "GET adcreatives" -> list(AdKind.CREATIVE, account, call);
            case "GET ads" -> list(AdKind.AD, account, call);
            default -> Option.none();
        };
    }

    private Option<Either<GraphError, JsonNode>> create(AdKind kind, String account, GraphCall call) {
        return Option.some(full.create(kind, account, call.parameters()));
    }

    private Option<Either<GraphError, JsonNode>> list(AdKind kind, String account, GraphCall call) {
        return Option.some(listings.ofAccount(kind, account, call));
    }

    /** What hangs on one of the objects; none if it is something else that is asked for. */
    Option<Either<GraphError, JsonNode>> ofObject(GraphCall call, String id, String asked) {
        return switch (asked) {
            case "GET adsets" -> Option.some(listings.under(id, AdKind.SET, call));
            case "GET ads" -> Option.some(listings.under(id, AdKind.AD, call));
            case "GET insights" -> Option.some(insights.ofObject(id, call));
            default -> Option.none();
        };
    }
}
