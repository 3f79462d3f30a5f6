package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.reason.ErrorCode;
import io.javalin.http.Context;

/** {@code GET /sandbox/coverage}: which codes of the catalogue have been answered, how often, and which not yet. */
final class CoverageControl implements Control {
    private final RecordedWorld world;

    CoverageControl(RecordedWorld world) {
        this.world = world;
    }

    @Override
    public void answer(Context call) {
        Replies.json(call, Replies.OK, world.read(known -> shown(known.coverage())));
    }

    private static JsonNode shown(Coverage coverage) {
        var codes = Json.object();
        coverage.answered().forEach((code, count) -> codes.put(Integer.toString(code), count));
        var missing = JsonNodeFactory.instance.arrayNode();
        coverage.missing().forEach(missing::add);
        return Json.object()
                .put("reached", codes.size())
                .put("of", ErrorCode.values().length)
                .<ObjectNode>set("codes", codes)
                .set("missing", missing);
    }
}
