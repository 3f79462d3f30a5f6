package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vavr.control.Either;

/**
 * {@code /sandbox/reactions}: what happens to messages after they were taken, as {@link Reactions} says it. What is posted
 * holds for messages taken from then on; what it leaves out stays as it was.
 */
final class ReactionsControl {
    private final RecordedWorld world;

    ReactionsControl(RecordedWorld world) {
        this.world = world;
    }

    void show(Context call) {
        Replies.control(call, Either.right(world.read(known -> ReactionsJson.write(known.reactions()))));
    }

    Either<String, ObjectNode> change(JsonNode json) {
        return Replies.object(json)
                .flatMap(posted -> world.decide(known -> ReactionsJson.read(posted, known.reactions())
                        .fold(
                                refusal -> Decision.<Either<String, Reactions>>of(Either.left(refusal)),
                                set -> Decision.of(Either.right(set), new Event.ReactionsSet(set)))))
                .map(ReactionsJson::write);
    }
}
