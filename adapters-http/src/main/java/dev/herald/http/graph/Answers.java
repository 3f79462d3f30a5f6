package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.Done;
import dev.herald.application.port.RemoteId;
import io.vavr.control.Option;

/** What answers say. */
final class Answers {
    private Answers() {}

    /** Whether the API says that it did what was asked. */
    static boolean isSuccess(JsonNode answer) {
        return answer.path("success").asBoolean(false);
    }

    /** That it did what was asked; none if it does not say so. */
    static Option<Done> done(JsonNode answer) {
        return Option.when(isSuccess(answer), Done.DONE);
    }

    /** The id of what was made; none if there is none. */
    static Option<RemoteId> id(JsonNode answer) {
        return Numeral.id(answer.path("id")).map(RemoteId::new);
    }
}
