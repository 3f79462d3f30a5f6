package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Try;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * {@code /sandbox/clock}: what time it is. {@code {"now": "2026-07-01T12:00:00Z"}} lets the time stand there, {@code
 * {"advance": "PT2H"}} moves it, {@code {"run": true}} lets it run on.
 */
final class ClockControl {
    private final SandboxClock clock;

    ClockControl(SandboxClock clock) {
        this.clock = clock;
    }

    void show(Context call) {
        Replies.control(call, Either.right(shown()));
    }

    Either<String, JsonNode> change(JsonNode posted) {
        return Replies.object(posted).flatMap(this::moved).map(moved -> shown());
    }

    private JsonNode shown() {
        return Json.object().put("now", clock.instant().toString());
    }

    private Either<String, ?> moved(ObjectNode posted) {
        var keys = List.ofAll(posted::fieldNames);
        return switch (keys.mkString(",")) {
            case "now" -> parsed(posted, "now", Instant::parse).flatMap(now -> moved(clock::set, now));
            case "advance" -> parsed(posted, "advance", Duration::parse).flatMap(step -> moved(clock::advance, step));
            case "run" ->
                posted.path("run").asBoolean()
                        ? moved(run -> clock.run(), posted)
                        : Either.left("run: can only be true; give now to let the time stand");
            default ->
                Either.left(
                        "give one of now (an instant such as 2026-07-01T12:00:00Z), advance (a duration such as PT2H)"
                                + " and run");
        };
    }

    private static <T> Either<String, T> parsed(ObjectNode posted, String name, Function<String, T> parse) {
        var text = posted.path(name).asText();
        return Try.of(() -> parse.apply(text)).toEither().mapLeft(unreadable -> "can't read " + name + ": " + text);
    }

    private static <T> Either<String, T> moved(Consumer<T> move, T to) {
        try {
            move.accept(to);
            return Either.right(to);
        } catch (ArithmeticException | DateTimeException beyond) {
            return Either.left("there is no such time");
        }
    }
}
