package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Several calls in one: {@code POST /} with {@code batch}, a list of method, relative address and form body; the answers
 * come in the same order, each with its own status and its body as text (Graph API, page "Batch requests", mid-2026). Not
 * modelled: names, dependencies between the calls, and attached files.
 */
final class Batch {
    /** The most calls that Meta takes at once. */
    private static final int MOST_CALLS = 50;

    private static final String PARAMETER = "batch";
    private static final int OK = 200;

    private final Function<GraphCall, Either<GraphError, JsonNode>> api;

    Batch(Function<GraphCall, Either<GraphError, JsonNode>> api) {
        this.api = api;
    }

    boolean isOne(GraphCall call) {
        return call.method().equals("POST") && call.path().isEmpty();
    }

    Either<GraphError, JsonNode> answer(GraphCall call) {
        return call.parameters()
                .array(PARAMETER)
                .filter(calls -> !calls.isEmpty())
                .toEither(() -> GraphError.invalid("The parameter " + PARAMETER + " must be a non-empty array"))
                .filterOrElse(
                        calls -> calls.size() <= MOST_CALLS,
                        calls -> GraphError.invalid("Too many requests in batch message. Maximum batch size is 50"))
                .map(calls -> answers(call, calls));
    }

    private JsonNode answers(GraphCall whole, JsonNode calls) {
        var withHeaders = !whole.parameters().text("include_headers").contains("false");
        var answers = JsonNodeFactory.instance.arrayNode(calls.size());
        calls.forEach(one -> answers.add(one(whole, one, withHeaders)));
        return answers;
    }

    private ObjectNode one(GraphCall whole, JsonNode one, boolean withHeaders) {
        return call(whole, one)
                .flatMap(api)
                .fold(
                        refusal -> written(refusal.status(), refusal.toJson(), withHeaders),
                        answer -> written(OK, answer, withHeaders));
    }

    private static ObjectNode written(int status, JsonNode body, boolean withHeaders) {
        var answer = Json.object().put("code", status);
        if (withHeaders) {
            answer.putArray("headers")
                    .add(Json.object().put("name", "Content-Type").put("value", Replies.JSON));
        }
        return answer.put("body", new String(Json.bytes(body), StandardCharsets.UTF_8));
    }

    private static Either<GraphError, GraphCall> call(GraphCall whole, JsonNode one) {
        var address = Json.text(one, "relative_url");
        var method = Json.text(one, "method");
        if (address.isEmpty() || method.isEmpty()) {
            return Either.left(GraphError.invalid("Each request of a batch needs a method and a relative_url"));
        }
        var parts = address.get().split("\\?", 2);
        var parameters = Parameters.ofForms(
                parts.length > 1 ? parts[1] : "", Json.text(one, "body").getOrElse(""));
        var path = GraphCall.path(parts[0]);
        var url = whole.url().replaceFirst("/*$", "") + path.mkString("/", "/", "");
        return Either.right(new GraphCall(method.get(), path, url, parameters));
    }
}
