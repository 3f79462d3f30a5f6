package dev.herald.testkit.sandbox;

import io.javalin.http.Context;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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

    static Either<GraphError, GraphCall> of(Context call) {
        return Parameters.of(call)
                .map(parameters -> new GraphCall(call.method().name(), path(call.path()), call.url(), parameters));
    }

    /** All versions behave alike (endpoints page, mid-2026). */
    static List<String> path(String path) {
        var parts = List.of(path.split("/")).filter(part -> !part.isEmpty());
        var unversioned =
                parts.headOption().exists(part -> VERSION.matcher(part).matches()) ? parts.tail() : parts;
        return unversioned.map(GraphCall::decoded);
    }

    static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String pathText() {
        return path.mkString("/", "/", "");
    }
}
