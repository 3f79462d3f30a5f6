package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import io.vavr.control.Either;

/**
 * {@code /sandbox/faults}: what goes wrong on purpose. {@code POST} takes one or an array, such as {@code {"fault":
 * "latency", "ms": 200, "calls": 3, "on": "messages"}}; {@code GET} lists them with how often each has struck; {@code
 * DELETE} ends them.
 */
final class FaultsControl {
    private final Faults faults;

    FaultsControl(Faults faults) {
        this.faults = faults;
    }

    void show(Context call) {
        Replies.control(call, Either.right(shown()));
    }

    void clear(Context call) {
        faults.clear();
        show(call);
    }

    Either<String, JsonNode> add(JsonNode posted) {
        return FaultJson.read(posted)
                .mapLeft(PostedObject::words)
                .filterOrElse(faults::addAll, many -> "there would be more than " + Faults.MOST + " faults in force")
                .map(added -> shown());
    }

    private JsonNode shown() {
        var list = JsonNodeFactory.instance.arrayNode();
        faults.each(FaultJson::write).forEach(list::add);
        return Json.object().set("data", list);
    }
}
