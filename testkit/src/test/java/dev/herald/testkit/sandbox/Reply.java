package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** An answer as a client sees it. */
record Reply(int status, JsonNode body) {

    int code() {
        return body.path("error").path("code").asInt();
    }

    String id() {
        return body.path("id").asText();
    }

    boolean isSuccess() {
        return status == 200 && body.path("success").asBoolean();
    }
}
