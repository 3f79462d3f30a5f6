package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Array;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Duration;
import java.util.function.Function;

/** Faults as {@code POST /sandbox/faults} takes and {@code GET} lists them. */
final class FaultJson {
    private static final String FAULT = "fault";
    private static final String MS = "ms";
    private static final String CODE = "code";
    private static final String SUBCODE = "subcode";
    private static final String SECONDS = "remaining_seconds";
    private static final String ON = "on";
    private static final String TOKEN = "token";
    private static final String CALLS = "calls";
    private static final String PROBABILITY = "probability";
    private static final String SEED = "seed";
    private static final Seq<String> OF_ALL = List.of(FAULT, ON, TOKEN, CALLS, PROBABILITY, SEED);
    private static final int MOST_CODE = 99_999_999;
    private static final int A_YEAR = 366 * 24 * 3600;
    private static final int SERVER_FAILURE = 500;
    private static final int UNAVAILABLE = 503;

    /** What each kind of fault is made of: its members, and how it is made of them. */
    private record Kind(Seq<String> members, Function<PostedObject, Option<Mishap>> read) {

        static Kind of(Mishap mishap) {
            return new Kind(List.empty(), posted -> Option.some(mishap));
        }
    }

    private static final Map<String, Kind> KINDS = LinkedHashMap.<String, Kind>empty()
            .put("latency", new Kind(List.of(MS), FaultJson::latency))
            .put("http-500", Kind.of(new Mishap.Failure(SERVER_FAILURE)))
            .put("http-503", Kind.of(new Mishap.Failure(UNAVAILABLE)))
            .put("html", Kind.of(new Mishap.ProxyPage()))
            .put("cut-before", Kind.of(new Mishap.Cut(Mishap.Moment.BEFORE)))
            .put("cut-after", Kind.of(new Mishap.Cut(Mishap.Moment.AFTER)))
            .put("cut-in-answer", Kind.of(new Mishap.Cut(Mishap.Moment.IN_ANSWER)))
            .put("rate-limited", new Kind(List.of(CODE, SECONDS), FaultJson::throttled))
            .put("error", new Kind(List.of(CODE, SUBCODE, SECONDS), FaultJson::refused))
            .put("event-repeat", Kind.of(new Mishap.EventRepeat()))
            .put("event-reorder", Kind.of(new Mishap.EventReorder()));

    private FaultJson() {}

    /** One fault or an array of them, or everything that is wrong with any. */
    static Either<Seq<Violation>, Seq<Fault>> read(JsonNode posted) {
        if (!posted.isArray()) {
            return fault("", posted).map(List::of);
        }
        var read = Array.ofAll(posted).zipWithIndex().map(one -> fault("[" + one._2 + "]", one._1));
        return Either.sequence(read).mapLeft(each -> each.flatMap(Function.identity()));
    }

    private static Either<Seq<Violation>, Fault> fault(String path, JsonNode json) {
        var posted = new PostedObject(path, json);
        if (!posted.has(FAULT)) {
            posted.mistake(FAULT, "must be one of " + KINDS.keySet().mkString(", "));
        }
        var kind = posted.oneOf(FAULT, KINDS.keySet().toList()).flatMap(KINDS::get);
        kind.forEach(known -> posted.hasNothingBut(OF_ALL.appendAll(known.members())));
        var mishap = kind.flatMap(known -> known.read().apply(posted));
        var on = posted.text(ON);
        var token = posted.text(TOKEN).map(SubscriptionToken::of);
        token.filter(Validation::isInvalid).forEach(none -> posted.mistake(TOKEN, "can't be a subscription token"));
        var calls = posted.whole(CALLS, 1, Integer.MAX_VALUE);
        var probability = posted.probability(PROBABILITY);
        var seed = posted.whole(SEED, Long.MIN_VALUE, Long.MAX_VALUE);
        if (seed.isDefined() && !posted.has(PROBABILITY)) {
            posted.mistake(SEED, "means nothing without a " + PROBABILITY);
        }
        return posted.read(() -> new Fault(
                mishap.get(),
                on,
                token.map(Validation::get),
                calls,
                probability.map(chance -> new Fault.Chance(chance, seed.getOrElse(0L)))));
    }

    private static Option<Mishap> latency(PostedObject posted) {
        if (!posted.has(MS)) {
            posted.mistake(MS, "is required");
        }
        return posted.whole(MS, 0, (int) Mishap.Latency.LONGEST.toMillis())
                .map(ms -> new Mishap.Latency(Duration.ofMillis(ms)));
    }

    private static Option<Mishap> throttled(PostedObject posted) {
        var code = posted.whole(CODE, 1, MOST_CODE);
        code.filter(number -> !GraphError.isThrottling(number))
                .forEach(number -> posted.mistake(CODE, "is no code of throttling; use the fault error for others"));
        return Option.some(new Mishap.Throttled(
                code.getOrElse(Mishap.Throttled.AD_ACCOUNT),
                posted.whole(SECONDS, 0, A_YEAR).map(Duration::ofSeconds).getOrElse(Mishap.Throttled.A_MINUTE)));
    }

    private static Option<Mishap> refused(PostedObject posted) {
        if (!posted.has(CODE)) {
            posted.mistake(CODE, "is required");
        }
        var subcode = posted.whole(SUBCODE, 0, MOST_CODE);
        var after = posted.whole(SECONDS, 0, A_YEAR).map(Duration::ofSeconds);
        return posted.whole(CODE, 1, MOST_CODE).map(code -> new Mishap.Refused(code, subcode, after));
    }

    static ObjectNode write(FaultInForce inForce) {
        var fault = inForce.fault();
        var json = mishap(fault.mishap());
        fault.on().forEach(edge -> json.put(ON, edge));
        fault.token().forEach(token -> json.put(TOKEN, token.value()));
        fault.calls().forEach(calls -> json.put(CALLS, calls));
        fault.chance()
                .forEach(chance -> json.put(PROBABILITY, chance.probability()).put(SEED, chance.seed()));
        return json.put("struck", inForce.struck()).put("over", inForce.isOver());
    }

    private static ObjectNode mishap(Mishap mishap) {
        return switch (mishap) {
            case Mishap.Latency(Duration time) -> named("latency").put(MS, time.toMillis());
            case Mishap.Refused(int code, Option<Integer> subcode, Option<Duration> after) -> {
                var json = named("error").put(CODE, code);
                subcode.forEach(narrower -> json.put(SUBCODE, narrower));
                after.forEach(time -> json.put(SECONDS, time.toSeconds()));
                yield json;
            }
            case Mishap.Throttled(int code, Duration after) ->
                named("rate-limited").put(CODE, code).put(SECONDS, after.toSeconds());
            case Mishap.Failure(int status) -> named("http-" + status);
            case Mishap.ProxyPage page -> named("html");
            case Mishap.Cut(Mishap.Moment moment) ->
                named(
                        switch (moment) {
                            case BEFORE -> "cut-before";
                            case AFTER -> "cut-after";
                            case IN_ANSWER -> "cut-in-answer";
                        });
            case Mishap.EventRepeat repeat -> named("event-repeat");
            case Mishap.EventReorder reorder -> named("event-reorder");
        };
    }

    private static ObjectNode named(String kind) {
        return Json.object().put(FAULT, kind);
    }
}
