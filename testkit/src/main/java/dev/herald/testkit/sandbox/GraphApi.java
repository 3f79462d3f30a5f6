package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * The Graph API's paths, with or without a version before them (endpoints page, mid-2026). Every call needs an access
 * token; which one is not looked at, nor is the proof that may come with it.
 */
final class GraphApi {
    private static final String ACCOUNT = "act_";
    private static final String TOKEN = "notification_messages_";
    private static final String ME = "me";
    private static final Pattern BEARER = Pattern.compile("Bearer\\s+\\S+", Pattern.CASE_INSENSITIVE);

    private final Sends sends;
    private final AdsApi ads;
    private final TokenLookUp tokens;
    private final TokenListing listing;
    private final AssetFacts assets;
    private final PageApps apps;
    private final Batch batch;

    GraphApi(RecordedWorld world, InstantSource clock, Duration warmUp, BudgetPolicy budgets) {
        this.sends = new Sends(world, clock, warmUp);
        this.ads = new AdsApi(world, clock, budgets);
        this.tokens = new TokenLookUp(world);
        this.listing = new TokenListing(world);
        this.assets = new AssetFacts(world);
        this.apps = new PageApps(world);
        this.batch = new Batch(this::route);
    }

    Either<GraphError, JsonNode> answer(Context call) {
        return GraphCall.of(call)
                .filterOrElse(made -> isSignedIn(call, made.parameters()), refused -> GraphError.noAccessToken())
                .flatMap(made -> batch.isOne(made) ? batch.answer(made) : route(made));
    }

    private static boolean isSignedIn(Context call, Parameters parameters) {
        return parameters.text("access_token").isDefined()
                || Option.of(call.header("Authorization"))
                        .exists(header -> BEARER.matcher(header).matches());
    }

    private Either<GraphError, JsonNode> route(GraphCall call) {
        return switch (call.path().size()) {
            case 1 -> node(call, call.path().get(0));
            case 2 ->
                edge(call, call.path().get(0), call.method() + " " + call.path().get(1));
            default -> Either.left(GraphError.unknownPath(call.pathText()));
        };
    }

    private Either<GraphError, JsonNode> node(GraphCall call, String id) {
        return switch (call.method()) {
            case "GET" -> show(call, id);
            case "POST" -> ads.objects().change(id, call.parameters());
            case "DELETE" -> ads.objects().delete(id);
            default -> Either.left(GraphError.invalid("Unsupported " + call.method() + " request"));
        };
    }

    private Either<GraphError, JsonNode> show(GraphCall call, String id) {
        if (id.startsWith(TOKEN)) {
            return tokens.show(id.substring(TOKEN.length()), call.parameters());
        }
        if (id.startsWith(ACCOUNT)) {
            return assets.adAccount(id.substring(ACCOUNT.length()), call.parameters());
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
            default -> ads.ofObject(call, node, asked).getOrElse(() -> unknown(call));
        };
    }

    private Either<GraphError, JsonNode> ofAccount(GraphCall call, String account, String asked) {
        return switch (asked) {
            case "POST messages" -> sends.send(account, call.parameters());
            case "GET minimum_budgets" -> assets.minimumBudgets(account);
            default -> ads.ofAccount(call, account, asked).getOrElse(() -> unknown(call));
        };
    }

    private static Either<GraphError, JsonNode> unknown(GraphCall call) {
        return Either.left(GraphError.unknownPath(call.pathText()));
    }
}
