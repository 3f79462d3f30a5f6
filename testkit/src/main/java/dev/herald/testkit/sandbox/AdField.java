package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;

/** Something that can be posted of an ad object, and is shown as it was posted. */
record AdField(String name, Shape shape) {
    /** More than any account has, and little enough to be reckoned with in every currency. */
    private static final long MOST_MINOR = 10_000_000_000L;

    /** What a field holds, and so how forms and JSON write it. */
    enum Shape {
        TEXT,
        FLAG,
        /** In minor units; shown as a string. */
        AMOUNT,
        /** Kept as ISO 8601 in UTC, shown in the ad account's time zone. */
        TIME,
        OBJECT,
        /** One value stands for a list of it. */
        LIST
    }

    /** All of these fields that were posted, or the first that can't be read. */
    static Either<GraphError, ObjectNode> read(Seq<AdField> fields, Parameters parameters) {
        return fields.filter(field -> parameters.has(field.name))
                .foldLeft(
                        Either.right(Json.object()),
                        (read, field) -> read.flatMap(
                                earlier -> field.read(parameters).map(value -> earlier.set(field.name, value))));
    }

    private Either<GraphError, JsonNode> read(Parameters parameters) {
        return switch (shape) {
            case TEXT -> given(parameters.text(name).map(TextNode::valueOf));
            case FLAG -> given(parameters.text(name).flatMap(AdField::flag));
            case AMOUNT ->
                amount(parameters)
                        .flatMap(amount -> given(amount.map(Object::toString).map(TextNode::valueOf)));
            case TIME ->
                parameters
                        .time(name)
                        .flatMap(time -> given(time.map(Object::toString).map(TextNode::valueOf)));
            case OBJECT -> given(parameters.object(name));
            case LIST -> given(parameters.array(name).orElse(() -> one(parameters)));
        };
    }

    private Either<GraphError, Option<Long>> amount(Parameters parameters) {
        return parameters
                .positive(name)
                .filterOrElse(
                        amount -> amount.forAll(minor -> minor <= MOST_MINOR),
                        amount -> GraphError.invalid("Param " + name + " must be at most " + MOST_MINOR));
    }

    private Option<JsonNode> one(Parameters parameters) {
        return parameters
                .text(name)
                .map(value -> JsonNodeFactory.instance.arrayNode().add(value));
    }

    private static Option<JsonNode> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Option.some(BooleanNode.TRUE);
            case "false", "0" -> Option.some(BooleanNode.FALSE);
            default -> Option.none();
        };
    }

    private Either<GraphError, JsonNode> given(Option<? extends JsonNode> value) {
        return value.<JsonNode>map(json -> json)
                .toEither(() -> GraphError.invalid(
                        "Param " + name + " must be a valid " + shape.name().toLowerCase(Locale.ROOT)));
    }
}
