package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;

/** What answers say. */
final class Answers {
    private Answers() {}

    /** Whether the API says that it did what was asked. */
    static boolean isSuccess(JsonNode answer) {
        return answer.path("success").asBoolean(false);
    }
}
