package dev.herald.http.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.http.web.Form;
import dev.herald.http.web.MostToSpend;
import dev.herald.http.web.Problem;
import io.javalin.http.Context;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;

/** The JSON object that a call brings: none counts as an empty one, and what nobody asked for is refused. */
final class Body {
    private static final String JSON = "application/json";
    private static final String MOST = "max_spend";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Body() {}

    /** For calls that bring nothing. */
    static Option<Problem> none(Context call) {
        return read(call, List.empty()).swap().toOption();
    }

    /** What may be spent at most; none if nobody agrees to anything. */
    static Either<Problem, Option<BigDecimal>> mostToSpend(Context call) {
        return read(call, List.of(MOST)).flatMap(body -> {
            var most = body.path(MOST);
            if (most.isMissingNode() || most.isNull()) {
                return Either.right(Option.none());
            }
            return Option.when(most.isTextual(), most::asText)
                    .flatMap(MostToSpend::read)
                    .map(Option::some)
                    .toEither(() -> Problems.invalid("/" + MOST, MostToSpend.WHAT_IT_IS));
        });
    }

    private static Either<Problem, ObjectNode> read(Context call, Seq<String> fields) {
        return Form.bytes(call).mapLeft(Problems::of).flatMap(bytes -> {
            if (bytes.length == 0) {
                return Either.right(MAPPER.createObjectNode());
            }
            return isJson(call) ? parsed(bytes, fields) : Either.left(Problems.wrongType());
        });
    }

    private static boolean isJson(Context call) {
        var type = String.valueOf(call.req().getContentType()).toLowerCase(Locale.ROOT);
        return type.equals(JSON) || type.startsWith(JSON + ";");
    }

    private static Either<Problem, ObjectNode> parsed(byte[] bytes, Seq<String> fields) {
        try {
            return MAPPER.readTree(bytes) instanceof ObjectNode object
                    ? known(object, fields)
                    : Either.left(Problems.invalid("/", "The body must be a JSON object."));
        } catch (JsonProcessingException malformed) {
            return Either.left(Problems.invalid(
                    "/",
                    "The body is no JSON: line " + malformed.getLocation().getLineNr() + ", column "
                            + malformed.getLocation().getColumnNr() + "."));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Either<Problem, ObjectNode> known(ObjectNode body, Seq<String> fields) {
        return List.ofAll(body.properties())
                .map(java.util.Map.Entry<String, JsonNode>::getKey)
                .find(field -> !fields.contains(field))
                .<Either<Problem, ObjectNode>>map(unknown -> Either.left(Problems.invalid(
                        "/" + unknown,
                        fields.isEmpty()
                                ? "This call takes no fields. Leave the body out."
                                : "There is no such field. There is: " + fields.mkString(", ") + ".")))
                .getOrElse(() -> Either.right(body));
    }
}
