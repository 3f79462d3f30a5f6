package dev.herald.app.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.herald.domain.budget.Money;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * A part of a campaign file that holds keys. Remembers which keys were asked for and everything that is wrong, so that
 * all mistakes are told at once, each with its path.
 */
final class Section {
    private final String path;
    private final JsonNode node;
    private final java.util.List<Violation> found;
    private final Set<String> known = new LinkedHashSet<>();

    private Section(String path, JsonNode node, java.util.List<Violation> found) {
        this.path = path;
        this.node = node;
        this.found = found;
    }

    /** The file as a whole. */
    static Section root(JsonNode node) {
        return new Section("", node, new ArrayList<>());
    }

    /** Everything that is wrong so far, in the whole file. */
    Seq<Violation> violations() {
        return List.ofAll(found);
    }

    /** A part of this part; an empty one if it is missing. */
    Section section(String key) {
        var child = child(key);
        if (!child.isMissingNode() && !child.isObject()) {
            wrong(key, "must hold keys of its own");
        }
        return new Section(at(key), child.isObject() ? child : MissingNode.getInstance(), found);
    }

    boolean isPresent() {
        return !node.isMissingNode();
    }

    /** Everything under a key as it stands. */
    JsonNode raw(String key) {
        return child(key);
    }

    /** The keys of this part, as they stand. */
    Seq<String> keys() {
        return List.ofAll(node::fieldNames);
    }

    Option<String> text(String key) {
        var child = child(key);
        return child.isMissingNode() ? Option.none() : text(key, child);
    }

    private Option<String> text(String key, JsonNode child) {
        if (!child.isValueNode() || child.isNull() || child.isBoolean()) {
            wrong(
                    key,
                    child.isBoolean() ? "must be a text; put it in quotes: YAML takes no for false" : "must be a text");
            return Option.none();
        }
        return Option.some(child.asText());
    }

    /** The value under a key, which must be there. */
    <T> Option<T> required(String key, Function<String, Validation<Seq<Violation>, T>> reading) {
        if (child(key).isMissingNode()) {
            wrong(key, "is missing");
            return Option.none();
        }
        return optional(key, reading);
    }

    /** The value under a key, if there is one. */
    <T> Option<T> optional(String key, Function<String, Validation<Seq<Violation>, T>> reading) {
        return text(key).flatMap(text -> keep(key, reading.apply(text)));
    }

    /** The values of a list that must not be empty; an empty one if there is no list, or something is wrong with it. */
    <T> Seq<T> list(String key, Function<String, Validation<Seq<Violation>, T>> reading) {
        var child = child(key);
        if (child.isMissingNode()) {
            return List.empty();
        }
        if (!child.isArray() || child.isEmpty()) {
            wrong(key, "must be a list that is not empty, such as [a, b]");
            return List.empty();
        }
        return Stream.range(0, child.size())
                .flatMap(index -> {
                    var place = key + "[" + index + "]";
                    return text(place, child.get(index)).flatMap(text -> keep(place, reading.apply(text)));
                })
                .toVector();
    }

    /** An amount of main units, if there is one; whether it is one can be told only where the currency is known. */
    Option<Money> money(String key, Option<Currency> currency) {
        var text = text(key);
        return currency.flatMap(known -> text.flatMap(amount -> keep(key, Money.of(amount, known))));
    }

    Option<Boolean> flag(String key) {
        var child = child(key);
        if (!child.isMissingNode() && !child.isBoolean()) {
            wrong(key, "must be true or false");
        }
        return child.isBoolean() ? Option.some(child.booleanValue()) : Option.none();
    }

    /** The value that was made of what is under a key; what was wrong with it is noted. */
    <T> Option<T> keep(String key, Validation<Seq<Violation>, T> made) {
        if (made.isInvalid()) {
            Violation.within(at(key), made.getError()).forEach(found::add);
        }
        return made.toOption();
    }

    void wrong(String key, String message) {
        found.add(Violation.of(at(key), message));
    }

    /** Says of every key that nobody asked for that it is a mistake. */
    void nothingElse() {
        keys().filter(key -> !known.contains(key))
                .forEach(key -> wrong(key, "is not known here; known are " + String.join(", ", known)));
    }

    private JsonNode child(String key) {
        known.add(key);
        var child = node.path(key);
        return child.isNull() ? MissingNode.getInstance() : child;
    }

    private String at(String key) {
        if (path.isEmpty() || key.isEmpty()) {
            return path + key;
        }
        return path + "." + key;
    }
}
