package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.Locale;

/** {@code /sandbox/errors}: where errors carry their 2300xxx code, {@code {"codes_in": "subcode"}} or {@code "code"}. */
final class ErrorsControl {
    private static final String CODES_IN = "codes_in";

    private final Checkpoint checkpoint;

    ErrorsControl(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    void show(Context call) {
        Replies.control(call, Either.right(shown()));
    }

    Either<String, JsonNode> change(JsonNode posted) {
        var object = new PostedObject("", posted);
        object.hasNothingBut(List.of(CODES_IN));
        if (!object.has(CODES_IN)) {
            object.mistake(CODES_IN, "is required");
        }
        var place = object.oneOf(CODES_IN, List.of(ErrorPlace.values()).map(ErrorsControl::word));
        return object.read(() -> ErrorPlace.valueOf(place.get().toUpperCase(Locale.ROOT)))
                .mapLeft(PostedObject::words)
                .map(chosen -> {
                    checkpoint.putCodesIn(chosen);
                    return shown();
                });
    }

    private JsonNode shown() {
        return Json.object().put(CODES_IN, word(checkpoint.codesIn()));
    }

    private static String word(ErrorPlace place) {
        return place.name().toLowerCase(Locale.ROOT);
    }
}
