package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** An object that was posted to a control endpoint, read member by member; everything that is wrong with it gathers. */
final class PostedObject {
    private final String path;
    private final JsonNode json;
    private Seq<Violation> mistakes = List.empty();

    /**
     * The object.
     *
     * @param path where it stands; empty if it is the whole body
     */
    PostedObject(String path, JsonNode json) {
        this.path = path;
        this.json = json;
        if (!json.isObject()) {
            mistake("", "must be a JSON object");
        }
    }

    void mistake(String name, String message) {
        mistakes = mistakes.append(Violation.of(name, message).within(path));
    }

    /** Members of other names are mistakes. */
    void hasNothingBut(Seq<String> names) {
        List.ofAll(json::fieldNames)
                .reject(names::contains)
                .forEach(name -> mistake(name, "is not known here; there are " + names.mkString(", ")));
    }

    boolean has(String name) {
        return Json.member(json, name).isDefined();
    }

    Option<String> text(String name) {
        var member = Json.member(json, name);
        member.filter(value -> !value.isTextual() || value.textValue().isBlank())
                .forEach(value -> mistake(name, "must be a text"));
        return member.filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    Option<String> oneOf(String name, Seq<String> values) {
        var member = Json.member(json, name);
        var given = member.filter(JsonNode::isTextual).map(JsonNode::textValue).filter(values::contains);
        member.filter(value -> given.isEmpty())
                .forEach(value -> mistake(name, "must be one of " + values.mkString(", ")));
        return given;
    }

    Option<Integer> whole(String name, int least, int most) {
        return whole(name, (long) least, most).map(Long::intValue);
    }

    Option<Long> whole(String name, long least, long most) {
        return Json.member(json, name).flatMap(value -> {
            var fits = value.isIntegralNumber()
                    && value.canConvertToLong()
                    && value.longValue() >= least
                    && value.longValue() <= most;
            if (!fits) {
                mistake(name, "must be a whole number from " + least + " to " + most);
            }
            return Option.when(fits, value::longValue);
        });
    }

    Option<Double> probability(String name) {
        return Json.member(json, name).flatMap(value -> {
            var fits = value.isNumber() && value.doubleValue() > 0 && value.doubleValue() <= 1;
            if (!fits) {
                mistake(name, "must be a number above 0 and at most 1");
            }
            return Option.when(fits, value::doubleValue);
        });
    }

    /** What was read, or everything that is wrong; it is not made in that case. */
    <T> Either<Seq<Violation>, T> read(Supplier<T> value) {
        return mistakes.isEmpty() ? Either.right(value.get()) : Either.left(mistakes);
    }

    /** All mistakes in one sentence. */
    static String words(Seq<Violation> found) {
        return found.mkString("; ");
    }
}
