package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;

/** How answers go out. */
final class Replies {
    static final String JSON = "application/json; charset=UTF-8";

    private Replies() {}

    static void json(Context call, int status, JsonNode answer) {
        call.status(status).contentType(JSON).result(Json.bytes(answer));
    }
}
