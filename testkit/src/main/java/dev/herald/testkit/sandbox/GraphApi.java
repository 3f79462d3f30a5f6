package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * The Graph API's paths, with or without a version before them (endpoints page, mid-2026).
 */
final class GraphApi {
    static final String ACCOUNT = "act_";
    private static final String TOKEN = "notification_messages_";
    private static final Pattern IDS = Pattern.compile("\\d+|(" + ACCOUNT + "|" + TOKEN + ").*", Pattern.DOTALL);
    private static final String ME = "me";
    private static final List<String> UNSUBSCRIBE = List.of("messaging_customer_base", "unsubscribe");

    private final Sends sends;
    private final AdsApi ads;
    private final TokenLookUp tokens;
    private final TokenListing listing;
    private final AssetFacts assets;
    private final AccessTokenFacts accessTokens;
    private final PageApps apps;
    private final CustomAudiences audiences;
    private final Unsubscribing unsubscribing;
    private final OptInAsking optIns;
    private final Batch batch;
    private final Checkpoint checkpoint;

    GraphApi(RecordedWorld world, InstantSource clock, Duration warmUp, BudgetPolicy budgets, Checkpoint checkpoint) {
        this.sends = new Sends(world, clock, warmUp);
        this.ads = new AdsApi(world, clock, budgets);
        this.tokens = new TokenLookUp(world);
        this.listing = new TokenListing(world);
        this.assets = new AssetFacts(world);
        this.accessTokens = new AccessTokenFacts(world, clock);
        this.apps = new PageApps(world);
        this.checkpoint = checkpoint;
        this.batch = new Batch(checkpoint, this::route);
        this.audiences = new CustomAudiences(world, clock);
        this.unsubscribing = new Unsubscribing(world, clock);
        this.optIns = new OptInAsking(world, clock);
    }

    Either<GraphError, JsonNode> answer(GraphCall call) {
        return batch.isOne(call) ? batch.answer(call) : one(call);
    }

    private Either<GraphError, JsonNode> one(GraphCall call) {
        return checkpoint.pass(call, this::route);
    }

    private Either<GraphError, JsonNode> route(GraphCall call) {
        return switch (call.path().size()) {
            case 1 -> node(call, call.path().get(0));
            case 2 ->
                edge(call, call.path().get(0), call.method() + " " + call.path().get(1));
            case 3 ->
                call.method().equals("POST") && call.path().tail().equals(UNSUBSCRIBE)
                        ? unsubscribing.unsubscribe(call.path().get(0), call.parameters())
                        : unknown(call);
            default -> unknown(call);
        };
    }

    private Either<GraphError, JsonNode> node(GraphCall call, String id) {
        if (id.equals(AccessTokenFacts.PATH) && call.method().equals("GET")) {
            return accessTokens.show(call.parameters());
        }
        if (!IDS.matcher(id).matches()) {
            return Either.left(GraphError.unmodelled(call.method() + " " + call.pathText()));
        }
        return switch (call.method()) {
            case "GET" -> show(call, id);
            case "POST" -> ads.objects().change(id, call.parameters());
            case "DELETE" ->
                audiences.isOne(id) ? audiences.delete(id) : ads.objects().delete(id);
            default -> Either.left(GraphError.unmodelled("a " + call.method() + " request"));
        };
    }

    private Either<GraphError, JsonNode> show(GraphCall call, String id) {
        if (id.startsWith(TOKEN)) {
            return tokens.show(id.substring(TOKEN.length()), call.parameters());
        }
        if (id.startsWith(ACCOUNT)) {
            return assets.adAccount(id.substring(ACCOUNT.length()), call.parameters());
        }
        if (audiences.isOne(id)) {
            return audiences.show(id, call.parameters());
        }
        return assets.isPage(id)
                ? assets.page(id, call.parameters())
                : ads.objects().show(id, call.parameters());
    }

    private Either<GraphError, JsonNode> edge(GraphCall call, String node, String asked) {
        if (node.startsWith(ACCOUNT)) {
            var account = node.substring(ACCOUNT.length());
            return account.isEmpty() ? unknown(call) : ofAccount(call, account, asked);
        }
        return switch (asked) {
            case "GET permissions" -> node.equals(ME) ? assets.permissions() : unknown(call);
            case "GET notification_message_tokens" -> listing.list(node, call);
            case "GET subscribed_apps" -> apps.list(node);
            case "POST subscribed_apps" -> apps.subscribe(node, call.parameters());
            case "POST messages" -> optIns.ask(node, call.parameters());
            case "POST users" -> audiences.addUsers(node, call.parameters());
            case "DELETE users" -> audiences.removeUsers(node, call.parameters());
            default -> ads.ofObject(call, node, asked).getOrElse(() -> unknown(call));
        };
    }

    private Either<GraphError, JsonNode> ofAccount(GraphCall call, String account, String asked) {
        return switch (asked) {
            case "POST messages" -> sends.send(account, call.parameters());
            case "POST customaudiences" -> audiences.create(account, call.parameters());
            case "GET minimum_budgets" -> assets.minimumBudgets(account);
            default -> ads.ofAccount(call, account, asked).getOrElse(() -> unknown(call));
        };
    }

    private static Either<GraphError, JsonNode> unknown(GraphCall call) {
        return Either.left(GraphError.unknownPath(call.pathText()));
    }
}
