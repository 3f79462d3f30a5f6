package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The Graph API's paths, with or without a version before them; all versions behave alike (endpoints page, mid-2026).
 * Every call needs an access token; which one is not looked at.
 */
final class GraphApi {
    private static final Pattern VERSION = Pattern.compile("v\\d+\\.\\d+");
    private static final String ACCOUNT = "act_";
    private static final String TOKEN = "notification_messages_";
    private static final Pattern BEARER = Pattern.compile("Bearer\\s+\\S+", Pattern.CASE_INSENSITIVE);

    private final CampaignCreation creation;
    private final Sends sends;
    private final AdsListing ads;
    private final AdObjects objects;
    private final TokenLookUp tokens;

    GraphApi(RecordedWorld world, SandboxSettings settings) {
        this.creation = new CampaignCreation(world, settings.clock());
        this.sends = new Sends(world, settings.clock(), settings.warmUp());
        this.ads = new AdsListing(world);
        this.objects = new AdObjects(world);
        this.tokens = new TokenLookUp(world);
    }

    Either<GraphError, JsonNode> answer(Context call) {
        return Parameters.of(call)
                .filterOrElse(parameters -> isSignedIn(call, parameters), refused -> GraphError.noAccessToken())
                .flatMap(parameters -> route(call, parameters));
    }

    private static boolean isSignedIn(Context call, Parameters parameters) {
        return parameters.text("access_token").isDefined()
                || Option.of(call.header("Authorization"))
                        .exists(header -> BEARER.matcher(header).matches());
    }

    private Either<GraphError, JsonNode> route(Context call, Parameters parameters) {
        var path = unversioned(List.of(call.path().split("/")).filter(part -> !part.isEmpty()));
        var method = call.method();
        return switch (path.size()) {
            case 1 -> node(method, decoded(path.get(0)), parameters);
            case 2 -> edge(call, decoded(path.get(0)), path.get(1), parameters);
            default -> Either.left(GraphError.unknownPath(call.path()));
        };
    }

    private static List<String> unversioned(List<String> path) {
        return path.headOption().exists(part -> VERSION.matcher(part).matches()) ? path.tail() : path;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private Either<GraphError, JsonNode> node(HandlerType method, String id, Parameters parameters) {
        if (method.equals(HandlerType.GET)) {
            return id.startsWith(TOKEN)
                    ? tokens.show(id.substring(TOKEN.length()), parameters)
                    : objects.show(id, parameters);
        }
        return method.equals(HandlerType.POST)
                ? objects.change(id, parameters)
                : Either.left(GraphError.invalid("Unsupported " + method.name() + " request"));
    }

    private Either<GraphError, JsonNode> edge(Context call, String node, String edge, Parameters parameters) {
        var account = node.startsWith(ACCOUNT) ? node.substring(ACCOUNT.length()) : "";
        var asked = account.isEmpty() ? "" : call.method().name() + " " + edge;
        return switch (asked) {
            case "POST message_campaign" -> creation.create(account, parameters);
            case "POST messages" -> sends.send(account, parameters);
            case "GET ads" -> ads.list(account, call.url(), parameters);
            default -> Either.left(GraphError.unknownPath(call.path()));
        };
    }
}
