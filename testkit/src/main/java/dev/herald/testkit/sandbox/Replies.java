package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vavr.control.Either;

/** How answers go out. */
final class Replies {
    static final String JSON = "application/json; charset=UTF-8";
    static final int OK = 200;

    private static final int BAD_REQUEST = 400;

    private Replies() {}

    static void json(Context call, int status, JsonNode answer) {
        call.status(status).contentType(JSON).result(Json.bytes(answer));
    }

    /** What a control endpoint answers: a refusal in words, or what was asked for. */
    static void control(Context call, Either<String, ? extends JsonNode> answer) {
        answer.peek(right -> json(call, OK, right)).peekLeft(wrong -> json(call, BAD_REQUEST, complaint(wrong)));
    }

    static JsonNode complaint(String what) {
        return Json.object().set("error", Json.object().put("message", what));
    }

    /** What a control endpoint was given, which has to be an object. */
    static Either<String, ObjectNode> object(JsonNode posted) {
        return posted instanceof ObjectNode object
                ? Either.right(object)
                : Either.left("what is posted must be a JSON object");
    }
}
