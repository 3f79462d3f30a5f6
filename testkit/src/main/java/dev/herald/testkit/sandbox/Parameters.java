package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a call passed, whichever way: JSON body, form (either encoding) and query string alike, with objects as JSON
 * text inside form and query values; ids and numbers as numbers or strings (endpoints page, mid-2026). The body wins
 * over the query, the last of several values over the first.
 */
record Parameters(ObjectNode all) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

    private static final String QUERY = "the query";
    private static final String BODY = "the body";

    static Either<GraphError, Parameters> of(Context call) {
        var query = call.queryString();
        return UrlText.putForm(Json.object(), query == null ? "" : query, QUERY).flatMap(all -> withBody(all, call));
    }

    private static Either<GraphError, Parameters> withBody(ObjectNode all, Context call) {
        var type = RequestBody.type(call);
        if (type.contains("multipart/form-data")) {
            return RequestBody.multipart(call)
                    .mapLeft(GraphError::invalid)
                    .map(form -> new Parameters(withLast(all, form)));
        }
        var isJson = type.contains("application/json");
        if (!isJson && !type.contains("application/x-www-form-urlencoded")) {
            return Either.right(new Parameters(all));
        }
        return RequestBody.text(call)
                .mapLeft(GraphError::invalid)
                .flatMap(body -> isJson
                        ? withJson(all, body)
                        : UrlText.putForm(all, body, BODY).map(Parameters::new));
    }

    private static Either<GraphError, Parameters> withJson(ObjectNode all, String body) {
        if (body.isBlank()) {
            return Either.right(new Parameters(all));
        }
        return Json.parse(body)
                .filter(ObjectNode.class::isInstance)
                .map(json -> new Parameters(all.setAll((ObjectNode) json)))
                .toEither(() -> GraphError.invalid("The request body is not a JSON object"));
    }

    private static ObjectNode withLast(ObjectNode all, Map<String, List<String>> values) {
        values.forEach((name, several) -> {
            if (!several.isEmpty()) {
                all.put(name, several.getLast());
            }
        });
        return all;
    }

    /** What a query and a form such as {@code a=1&b=2} pass. */
    static Either<GraphError, Parameters> ofForms(String query, String body) {
        return UrlText.putForm(Json.object(), query, QUERY)
                .flatMap(all -> UrlText.putForm(all, body, BODY))
                .map(Parameters::new);
    }

    boolean has(String name) {
        return Json.member(all, name).isDefined();
    }

    Option<String> text(String name) {
        return Json.text(all, name);
    }

    Either<GraphError, String> requiredText(String name) {
        return text(name).toEither(() -> GraphError.invalid("The parameter " + name + " is required"));
    }

    /** The object of this name; none if there is none, or something else. */
    Option<JsonNode> object(String name) {
        return nested(name).filter(JsonNode::isObject);
    }

    /** The array of this name; none if there is none, or something else. */
    Option<JsonNode> array(String name) {
        return nested(name).filter(JsonNode::isArray);
    }

    private Option<JsonNode> nested(String name) {
        return Json.member(all, name)
                .flatMap(json -> json.isTextual() ? Json.parse(json.textValue()) : Option.some(json));
    }

    /** The texts of an array of this name, or of one text with commas between. */
    Seq<String> texts(String name) {
        return array(name)
                .map(array -> Vector.ofAll(array).map(JsonNode::asText))
                .getOrElse(() -> text(name).toVector().flatMap(text -> Vector.of(text.split(",", -1))))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct();
    }

    /** The whole number above zero of this name; none if it is absent. */
    Either<GraphError, Option<Long>> positive(String name) {
        if (!has(name)) {
            return Either.right(Option.none());
        }
        return text(name)
                .filter(text -> WHOLE_NUMBER.matcher(text).matches())
                .map(Long::parseLong)
                .filter(number -> number > 0)
                .map(Option::some)
                .toEither(() -> GraphError.invalid("Param " + name + " must be an integer greater than or equal to 1"));
    }

    /** The time of this name; none if it is absent. */
    Either<GraphError, Option<Instant>> time(String name) {
        if (!has(name)) {
            return Either.right(Option.none());
        }
        return text(name)
                .flatMap(Timestamps::parse)
                .map(Option::some)
                .toEither(() -> GraphError.invalid("Param " + name + " must be an ISO 8601 time or Unix seconds"));
    }
}
