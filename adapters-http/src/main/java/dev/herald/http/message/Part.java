package dev.herald.http.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * An object within a message that is being read: hands out its values as they are, and takes down those of a kind that
 * can't be. What the values must be is the domain's to judge.
 */
final class Part {
    private final JsonNode node;
    private final String path;
    private final Mistakes mistakes;

    private Part(JsonNode node, String path, Mistakes mistakes) {
        this.node = node;
        this.path = path;
        this.mistakes = mistakes;
    }

    /** The outermost object; anything else is a mistake and holds nothing. */
    static Part of(JsonNode node, Mistakes mistakes) {
        return at(node, "", mistakes);
    }

    private static Part at(JsonNode node, String path, Mistakes mistakes) {
        if (!node.isObject()) {
            mistakes.add(path, "must be an object, but is " + kind(node));
        }
        return new Part(node, path, mistakes);
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** Takes down all keys but these. */
    void keys(String... known) {
        for (var key : List.ofAll(node::fieldNames).removeAll(List.of(known))) {
            refuse(key, "is not known here; known are " + List.of(known).mkString(", "));
        }
    }

    Option<String> text(String key) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isTextual()) {
            return Option.of(value.textValue());
        }
        var hint = value.isNumber() || value.isBoolean() ? "; put it in quotes" : "";
        refuse(key, "must be a text, but is " + kind(value) + hint);
        return Option.none();
    }

    /** A text that may also be written as a whole number. */
    Option<String> textOrNumber(String key) {
        return node.path(key).isIntegralNumber() ? Option.some(node.path(key).asText()) : text(key);
    }

    Option<BigDecimal> number(String key) {
        var value = node.path(key);
        if (value.isMissingNode()) {
            return Option.none();
        }
        // YAML has numbers that are not.
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            return Option.some(value.decimalValue());
        }
        refuse(key, "must be a number, but is " + (value.isNumber() ? "not finite" : kind(value)));
        return Option.none();
    }

    /** False if it is missing. */
    boolean flag(String key) {
        var value = node.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            refuse(key, "must be true or false, but is " + kind(value));
        }
        return value.booleanValue();
    }

    /** A word of a closed set that must be there; none if it is another or missing. */
    Option<String> word(String key, String... known) {
        var words = List.of(known);
        if (!has(key)) {
            refuse(key, "is missing; " + words.mkString(" or "));
        }
        var word = text(key);
        word.filter(other -> !words.contains(other))
                .forEach(other -> refuse(key, "must be " + words.mkString(" or ") + ", but is " + other));
        return word.filter(words::contains);
    }

    Option<Part> part(String key) {
        return Option.when(has(key), () -> at(node.path(key), pathOf(key), mistakes));
    }

    /** The items of a list, all of which must be objects; nothing if it is missing. */
    Seq<Part> parts(String key) {
        var items = node.path(key);
        if (!items.isMissingNode() && !items.isArray()) {
            refuse(key, "must be a list, but is " + kind(items));
            return List.empty();
        }
        return List.ofAll(items).zipWithIndex((item, index) -> at(item, pathOf(key) + "[" + index + "]", mistakes));
    }

    /** Takes down something that is wrong under a key. */
    void refuse(String key, String message) {
        mistakes.add(pathOf(key), message);
    }

    private String pathOf(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "empty";
            case BINARY, POJO -> "something else";
        };
    }
}
