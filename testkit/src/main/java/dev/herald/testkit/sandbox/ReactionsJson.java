package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.Duration;

/**
 * {@link Reactions} as the control endpoint takes them: {@code {"read": {"probability": 0.4, "after": "PT10S", "up_to":
 * "PT1H"}, "seed": 7}}. A time that is left out is zero, an {@code up_to} the same as {@code after}, a probability 1.
 */
final class ReactionsJson {
    private static final String SEED = "seed";
    private static final String PROBABILITY = "probability";
    private static final String AFTER = "after";
    private static final String UP_TO = "up_to";
    private static final List<String> KEYS = List.of("failure", "delivery", "read", "click", "stop", SEED);
    private static final List<String> KEYS_OF_ONE = List.of(PROBABILITY, AFTER, UP_TO);

    private ReactionsJson() {}

    static ObjectNode write(Reactions reactions) {
        var json = Json.object();
        json.set("failure", write(reactions.failure()));
        json.set("delivery", write(reactions.delivery()));
        json.set("read", write(reactions.read()));
        json.set("click", write(reactions.click()));
        json.set("stop", write(reactions.stop()));
        return json.put(SEED, reactions.seed());
    }

    private static ObjectNode write(Reaction reaction) {
        return Json.object()
                .put(PROBABILITY, reaction.probability())
                .put(AFTER, reaction.after().toString())
                .put(UP_TO, reaction.upTo().toString());
    }

    /** The reactions with what is told over what was; or everything in it that can't be understood. */
    static Either<String, Reactions> read(JsonNode json, Reactions before) {
        var failure = one(json, "failure", before.failure());
        var delivery = one(json, "delivery", before.delivery());
        var read = one(json, "read", before.read());
        var click = one(json, "click", before.click());
        var stop = one(json, "stop", before.stop());
        var seed = seed(json, before.seed());
        var mistakes = List.of(unknown("", json, KEYS), failure, delivery, read, click, stop, seed)
                .filter(Either::isLeft)
                .map(wrong -> wrong.swap().get());
        return mistakes.isEmpty()
                ? Either.right(
                        new Reactions(failure.get(), delivery.get(), read.get(), click.get(), stop.get(), seed.get()))
                : Either.left(mistakes.mkString("; "));
    }

    private static Either<String, Long> seed(JsonNode json, long before) {
        return Json.member(json, SEED)
                .map(given -> given.isIntegralNumber()
                        ? Either.<String, Long>right(given.longValue())
                        : Either.<String, Long>left("seed: must be a whole number"))
                .getOrElse(() -> Either.right(before));
    }

    private static Either<String, Reaction> one(JsonNode json, String name, Reaction before) {
        return Json.member(json, name)
                .map(given -> given.isObject()
                        ? one(given, name)
                        : Either.<String, Reaction>left(name + ": must be an object"))
                .getOrElse(() -> Either.right(before));
    }

    private static Either<String, Reaction> one(JsonNode given, String name) {
        return unknown(name + ".", given, KEYS_OF_ONE)
                .flatMap(fits -> duration(given, AFTER)
                        .flatMap(after -> duration(given, UP_TO)
                                .flatMap(upTo -> Try.of(() -> reaction(given, after, upTo))
                                        .toEither()
                                        .mapLeft(wrong -> String.valueOf(wrong.getMessage()))))
                        .mapLeft(wrong -> name + "." + wrong));
    }

    private static Reaction reaction(JsonNode given, Option<Duration> after, Option<Duration> upTo) {
        var least = after.getOrElse(Duration.ZERO);
        return new Reaction(
                given.path(PROBABILITY).asDouble(given.has(PROBABILITY) ? Double.NaN : 1),
                least,
                upTo.getOrElse(least));
    }

    private static Either<String, Option<Duration>> duration(JsonNode given, String name) {
        return Json.text(given, name)
                .map(text -> Try.of(() -> Option.some(Duration.parse(text)))
                        .toEither()
                        .mapLeft(unreadable -> name + ": can't read '" + text + "', write a duration such as PT5S"))
                .getOrElse(() -> Either.right(Option.none()));
    }

    private static Either<String, JsonNode> unknown(String path, JsonNode json, List<String> known) {
        var strange = List.ofAll(json::fieldNames).filter(key -> !known.contains(key));
        return strange.isEmpty()
                ? Either.right(json)
                : Either.left(strange.map(key -> path + key).mkString(", ") + ": not known here; what can be set is "
                        + known.mkString(", "));
    }
}
