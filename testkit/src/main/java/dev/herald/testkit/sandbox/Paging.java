package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Lists in pages (endpoints page, "Paging", mid-2026): {@code limit} and {@code after} or {@code before} are asked for,
 * {@code paging.next} is absent on the last page. A cursor is the name of the first or last entry of a page, hidden.
 *
 * @param limit how many entries a page holds
 * @param after the entry that the page before ended with; none on the first
 * @param before the entry that the page after begins with, if it is asked for backwards
 */
record Paging(int limit, Option<String> after, Option<String> before) {
    private static final Seq<String> NOT_REPEATED = List.of("appsecret_proof", "limit", "after", "before");

    /** What is asked for, of a list with these page sizes. */
    static Either<GraphError, Paging> of(Parameters parameters, int size, int mostSize) {
        return parameters
                .positive("limit")
                .map(limit -> (int) Math.min(limit.getOrElse((long) size), mostSize))
                .flatMap(limit -> cursor(parameters, "after")
                        .flatMap(
                                after -> cursor(parameters, "before").map(before -> new Paging(limit, after, before))));
    }

    /** The same of a list that can't be read backwards here. */
    static Either<GraphError, Paging> onwards(Parameters parameters, int size, int mostSize) {
        return of(parameters, size, mostSize)
                .filterOrElse(
                        paging -> paging.before().isEmpty(), paging -> GraphError.unmodelled("before on this list"));
    }

    private static Either<GraphError, Option<String>> cursor(Parameters parameters, String name) {
        return parameters
                .text(name)
                .map(cursor -> entry(cursor).map(Option::some))
                .getOrElse(() -> Either.right(Option.none()));
    }

    /**
     * The answer with one page.
     *
     * @param names the entries' names, in their order
     * @param goesOn whether others follow
     */
    ObjectNode page(Seq<String> names, Seq<ObjectNode> entries, boolean goesOn, GraphCall call) {
        return page(names, entries, goesOn, false, call);
    }

    /** The same with a way back, if others may come before. */
    ObjectNode page(Seq<String> names, Seq<ObjectNode> entries, boolean goesOn, boolean hasBefore, GraphCall call) {
        var answer = Json.object();
        answer.set("data", array(entries));
        var paging = answer.putObject("paging");
        names.lastOption().forEach(last -> {
            paging.putObject("cursors").put("before", cursor(names.head())).put("after", cursor(last));
            if (goesOn) {
                paging.put("next", turned(call, "after", last));
            }
            if (hasBefore) {
                paging.put("previous", turned(call, "before", names.head()));
            }
        });
        return answer;
    }

    private static ArrayNode array(Seq<ObjectNode> entries) {
        var data = JsonNodeFactory.instance.arrayNode(entries.size());
        entries.forEach(data::add);
        return data;
    }

    /**
     * What was asked for goes on to be. The access token is part of that if it came as a parameter, as in Graph's own
     * links: Meta's Java SDK (24.0.1) follows them as they are, adding the proof alone. It stays out if it came in the
     * header, where whoever follows sends it again.
     */
    private String turned(GraphCall call, String direction, String name) {
        var asked = List.ofAll(call.parameters().all().properties())
                .filter(parameter -> !NOT_REPEATED.contains(parameter.getKey()))
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(text(parameter.getValue())) + "&")
                .mkString();
        return call.url() + "?" + asked + "limit=" + limit + "&" + direction + "=" + encoded(cursor(name));
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cursor(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Either<GraphError, String> entry(String cursor) {
        try {
            return Either.right(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noCursor) {
            return Either.left(invalidCursor());
        }
    }

    static GraphError invalidCursor() {
        return GraphError.invalid("Invalid cursor");
    }
}
