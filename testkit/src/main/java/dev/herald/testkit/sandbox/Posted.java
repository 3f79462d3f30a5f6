package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.vavr.control.Either;

/** An endpoint of the sandbox's own that JSON is posted to, over HTTP or by a scenario. */
@FunctionalInterface
interface Posted extends Control {

    /** Does what was posted, or says all that is wrong with it and does nothing. */
    Either<String, ? extends JsonNode> post(JsonNode posted);

    @Override
    default void answer(Context call) {
        Replies.control(
                call,
                RequestBody.text(call)
                        .flatMap(body -> Json.parse(body).toEither("the body must be JSON"))
                        .flatMap(this::post));
    }
}
