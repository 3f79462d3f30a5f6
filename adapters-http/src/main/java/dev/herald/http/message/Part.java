package dev.herald.http.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Locale;
import java.util.function.Function;

/**
 * An object within a message that is being read: hands out its values, and takes down everything that is wrong with
 * them under their keys.
 */
final class Part {
    private final JsonNode node;
    private Seq<Violation> found = List.empty();

    private Part(JsonNode node) {
        this.node = node;
    }

    /** Reads an object; anything else gets the stand-in and one violation. */
    static <T> Checked<T> read(JsonNode node, T standIn, Function<Part, Checked<T>> reader) {
        return node.isObject()
                ? reader.apply(new Part(node))
                : Checked.invalid(standIn, Violation.of("", "must be an object, but is " + kind(node)));
    }

    /**
     * Refuses all keys but these.
     *
     * @param notYet keys that the API knows and this version does not
     */
    void keys(Seq<String> known, Seq<String> notYet) {
        for (var key : List.ofAll(node::fieldNames).removeAll(known)) {
            var what = notYet.contains(key) ? "is not supported yet by this version" : "is not known here";
            refuse(key, what + "; known are " + known.mkString(", "), ErrorCode.INVALID_CREATIVE);
        }
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** A text that must be there. */
    String text(String key, String standIn, ErrorCode ifMissing) {
        if (!node.has(key)) {
            refuse(key, "is missing", ifMissing);
            return standIn;
        }
        return optionalText(key).getOrElse(standIn);
    }

    /** A text that may be there. */
    Option<String> optionalText(String key) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isTextual()) {
            return Option.of(value.textValue());
        }
        var hint = value.isNumber() || value.isBoolean() ? "; put it in quotes" : "";
        refuse(key, "must be a text, but is " + kind(value) + hint, ErrorCode.INVALID_CREATIVE);
        return Option.none();
    }

    /** A value of a closed set that must be there. */
    boolean isOneOf(String key, Seq<String> known, Seq<String> notYet, ErrorCode otherwise) {
        var words = known.mkString(" or ");
        if (!node.has(key)) {
            refuse(key, "is missing; " + words, otherwise);
            return false;
        }
        var value = optionalText(key).filter(text -> !known.contains(text));
        value.forEach(text -> refuse(
                key,
                notYet.contains(text)
                        ? text + " is not supported yet by this version; supported is " + words
                        : "must be " + words + ", but is " + text,
                otherwise));
        return node.path(key).isTextual() && value.isEmpty();
    }

    /** An enum's constant in lower case, which may be there. */
    <E extends Enum<E>> Option<E> optional(String key, E[] constants) {
        var words = List.of(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT));
        return optionalText(key).flatMap(text -> {
            var index = words.indexOf(text);
            if (index < 0) {
                refuse(key, "must be one of " + words.mkString(", ") + ", but is " + text, ErrorCode.INVALID_CREATIVE);
            }
            return Option.when(index >= 0, () -> constants[index]);
        });
    }

    /** A value that must be there. */
    <T> T required(String key, T standIn, Function<JsonNode, Checked<T>> reader) {
        if (!node.has(key)) {
            refuse(key, "is missing", ErrorCode.INVALID_CREATIVE);
            return standIn;
        }
        return take(key, reader.apply(node.path(key)));
    }

    /** A value that may be there. */
    <T> Option<T> optional(String key, Function<JsonNode, Checked<T>> reader) {
        return Option.when(node.has(key), () -> take(key, reader.apply(node.path(key))));
    }

    /** The items of a list that may be there. */
    <T> Seq<T> items(String key, Function<JsonNode, Checked<T>> reader) {
        var items = node.path(key);
        if (!items.isMissingNode() && !items.isArray()) {
            refuse(key, "must be a list, but is " + kind(items), ErrorCode.INVALID_CREATIVE);
            return List.empty();
        }
        return List.ofAll(items).zipWithIndex((item, index) -> take(key + "[" + index + "]", reader.apply(item)));
    }

    /** Takes down something that is wrong under a key. */
    void refuse(String key, String message, ErrorCode code) {
        found = found.append(Violation.of(key, message, code));
    }

    /** What the domain makes of the values; takes down what it refuses. */
    <T> T made(Validation<Seq<Violation>, ? extends T> value, T standIn) {
        found = found.appendAll(value.isValid() ? List.<Violation>empty() : value.getError());
        return value.isValid() ? value.get() : standIn;
    }

    /** The end of reading: the value, and all that was found wrong. */
    <T> Checked<T> with(T value) {
        return new Checked<>(value, found);
    }

    private <T> T take(String path, Checked<T> checked) {
        found = found.appendAll(Violation.within(path, checked.found()));
        return checked.value();
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
