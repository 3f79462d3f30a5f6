package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.control.Either;
import java.util.function.Function;

/**
 * What each call of the Graph API passes, whether it came alone or in a batch. Before the endpoints: faults and limits.
 * Behind them: which codes were answered and what was not modelled is noted, and codes are put in their place.
 */
final class Checkpoint {
    private final RecordedWorld world;
    private final Faults faults;
    private final RateLimits limits;
    private final Unmodelled unmodelled;
    private volatile ErrorPlace codesIn;

    Checkpoint(RecordedWorld world, Faults faults, RateLimits limits, Unmodelled unmodelled, ErrorPlace codesIn) {
        this.world = world;
        this.faults = faults;
        this.limits = limits;
        this.unmodelled = unmodelled;
        this.codesIn = codesIn;
    }

    ErrorPlace codesIn() {
        return codesIn;
    }

    void putCodesIn(ErrorPlace place) {
        codesIn = place;
    }

    /** What the endpoints answer, unless the call does not come so far. */
    Either<GraphError, JsonNode> pass(GraphCall call, Function<GraphCall, Either<GraphError, JsonNode>> endpoints) {
        var stopped = faults.refusal(call).orElse(() -> limits.refusal(call));
        if (stopped.isDefined()) {
            note(stopped.get(), isSend(call) ? Event.SendRejected::new : Event.CodeAnswered::new);
            return Either.left(placed(stopped.get()));
        }
        var answer = endpoints.apply(call);
        return answer.isRight() ? answer : Either.left(refused(call, answer.getLeft()));
    }

    private GraphError refused(GraphCall call, GraphError error) {
        if (!error.isModelled()) {
            unmodelled.note(call, error);
        }
        // A refused send is taken down where it is judged.
        if (!isSend(call)) {
            note(error, Event.CodeAnswered::new);
        }
        return placed(error);
    }

    private void note(GraphError error, Function<Integer, Event> happened) {
        var event = happened.apply(error.code());
        if (event instanceof Event.SendRejected || ErrorCode.of(error.code()).isDefined()) {
            world.happens(event);
        }
    }

    private GraphError placed(GraphError error) {
        return codesIn == ErrorPlace.SUBCODE ? error.withCodeInSubcode() : error;
    }

    private static boolean isSend(GraphCall call) {
        return call.path().size() == 2 && call.path().get(0).startsWith(GraphApi.ACCOUNT) && call.isTo("POST messages");
    }
}
