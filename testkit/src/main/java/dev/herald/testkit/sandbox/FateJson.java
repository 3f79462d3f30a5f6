package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Option;
import java.time.Instant;

/** What becomes of a message as the journal holds it. */
final class FateJson {

    private FateJson() {}

    static ObjectNode write(Fate fate) {
        var json = Json.object();
        put(json, "delivered", fate.delivered());
        put(json, "failed", fate.failed());
        put(json, "read", fate.read());
        put(json, "clicked", fate.clicked());
        put(json, "stopped", fate.stopped());
        return json;
    }

    private static void put(ObjectNode json, String name, Option<Instant> at) {
        at.forEach(instant -> json.put(name, instant.toString()));
    }

    static Fate read(JsonNode json) {
        return new Fate(
                at(json, "delivered"), at(json, "failed"), at(json, "read"), at(json, "clicked"), at(json, "stopped"));
    }

    private static Option<Instant> at(JsonNode json, String name) {
        return Json.text(json, name).map(Instant::parse);
    }
}
