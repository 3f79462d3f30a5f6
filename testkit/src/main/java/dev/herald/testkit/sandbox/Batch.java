package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

/**
 * Several calls in one: {@code POST /} with {@code batch}, a list of method, relative address and form body; the answers
 * come in the same order, each with its own status and its body as text (Graph API, page "Batch requests", mid-2026). Not
 * modelled: names, references to what others answered, answers left out, and attached files.
 */
final class Batch {
    /** The most calls that Meta takes at once. */
    private static final int MOST_CALLS = 50;

    private static final String PARAMETER = "batch";
    private static final int OK = 200;

    private static final List<String> NOT_MODELLED = List.of("name", "depends_on", "attached_files");
    private static final String OMITTED = "omit_response_on_success";
    private static final String REFERENCE = "{result=";

    private final Checkpoint checkpoint;
    private final Function<GraphCall, Either<GraphError, JsonNode>> api;

    /** Each call passes the checkpoint before it comes to the api. */
    Batch(Checkpoint checkpoint, Function<GraphCall, Either<GraphError, JsonNode>> api) {
        this.checkpoint = checkpoint;
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
                .flatMap(call -> checkpoint.pass(
                        call,
                        passed -> notModelled(one)
                                .<Either<GraphError, JsonNode>>map(Either::left)
                                .getOrElse(() -> api.apply(passed))))
                .fold(
                        refusal -> written(refusal.status(), refusal.toJson(), withHeaders),
                        answer -> written(OK, answer, withHeaders));
    }

    private static Option<GraphError> notModelled(JsonNode one) {
        return NOT_MODELLED
                .find(key -> Json.member(one, key).isDefined())
                .orElse(() -> Option.when(Json.text(one, OMITTED).contains("true"), OMITTED))
                .orElse(() -> Option.when(
                        List.of("relative_url", "body")
                                .exists(key -> Json.text(one, key).exists(text -> text.contains(REFERENCE))),
                        REFERENCE + "…}"))
                .map(key -> GraphError.unmodelled(key + " in a batch"));
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
        var body = Json.text(one, "body").getOrElse("");
        return GraphCall.path(parts[0])
                .flatMap(path -> Parameters.ofForms(parts.length > 1 ? parts[1] : "", body)
                        .map(parameters -> new GraphCall(
                                method.get().toUpperCase(Locale.ROOT),
                                path,
                                whole.url().replaceFirst("/*$", "") + path.mkString("/", "/", ""),
                                parameters)));
    }
}
