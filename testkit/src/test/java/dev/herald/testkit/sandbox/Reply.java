package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** An answer as a client sees it. */
record Reply(int status, JsonNode body, HttpHeaders headers) {

    int code() {
        return body.path("error").path("code").asInt();
    }

    String id() {
        return body.path("id").asText();
    }

    boolean isSuccess() {
        return status == 200 && body.path("success").asBoolean();
    }

    /** The header of this name; empty if there is none. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** What a header of this name holds, which is JSON. */
    JsonNode headerJson(String name) {
        return Json.parse(header(name)).getOrElse(Json.object());
    }

    /** What a control endpoint complains of. */
    String complaint() {
        return body.at("/error/message").asText();
    }
}
