package dev.herald.testkit.sandbox;

import io.javalin.http.Context;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * One call of the Graph API, whether it came by itself or in a batch.
 *
 * @param method in upper case
 * @param path its parts, decoded, without the version
 * @param url where it was called, without query; lists go on there
 */
record GraphCall(String method, List<String> path, String url, Parameters parameters) {
    private static final Pattern VERSION = Pattern.compile("v\\d+\\.\\d+");

    private static final String TOKEN = "notification_messages_";
    private static final String DELIVERY = "messenger_delivery_data";
    private static final String NO_VERSION = "v24.0";

    static Either<GraphError, GraphCall> of(Context call) {
        return path(call.path())
                .flatMap(path -> Parameters.of(call)
                        .map(parameters -> new GraphCall(call.method().name(), path, call.url(), parameters)));
    }

    /** All versions behave alike (endpoints page, mid-2026). */
    static Either<GraphError, List<String>> path(String path) {
        var parts = List.of(path.split("/")).filter(part -> !part.isEmpty());
        var unversioned =
                parts.headOption().exists(part -> VERSION.matcher(part).matches()) ? parts.tail() : parts;
        return Either.sequenceRight(unversioned.map(UrlText::ofPath)).map(List::ofAll);
    }

    String pathText() {
        return path.mkString("/", "/", "");
    }

    /**
     * Whether it is to this edge, given with or without a method; {@code notification_messages} is the look-up of a token,
     * {@code node} any other object.
     */
    boolean isTo(String edge) {
        return edge.equals(edge()) || edge.equals(method + " " + edge());
    }

    private String edge() {
        return switch (path.size()) {
            case 0 -> "batch";
            case 1 -> path.get(0).startsWith(TOKEN) ? "notification_messages" : "node";
            default -> path.get(1);
        };
    }

    /** The subscription token that it is about, in path or parameters. */
    Option<String> token() {
        return path.headOption()
                .filter(part -> path.size() == 1 && part.startsWith(TOKEN))
                .map(part -> part.substring(TOKEN.length()))
                .orElse(() -> parameters.object(DELIVERY).flatMap(data -> Json.text(data, "subscription_token")));
    }

    /** The version in a path, or the one that answers calls without. */
    static String version(String path) {
        var end = path.indexOf('/', 1);
        var first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        return first.startsWith("v") && VERSION.matcher(first).matches() ? first : NO_VERSION;
    }
}
