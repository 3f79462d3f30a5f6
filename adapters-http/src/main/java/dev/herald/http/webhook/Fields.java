package dev.herald.http.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.violation.OpaqueId;
import dev.herald.http.graph.GraphTimestamp;
import io.vavr.control.Option;
import java.time.Instant;

/** The fields of one object of an event. Ids and times come as numbers or as text; a wrong one is as good as none. */
record Fields(JsonNode node) {

    /** The object in a field; one without fields if there is none. */
    Fields object(String name) {
        return new Fields(node.path(name));
    }

    /** An id: {@linkplain OpaqueId up to 512 visible characters}, a number digit by digit, however long it is. */
    Option<String> id(String name) {
        return scalar(name).filter(text -> OpaqueId.check(text).isEmpty());
    }

    Option<String> text(String name) {
        return Option.of(node.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    Option<Instant> instant(String name) {
        return scalar(name).flatMap(GraphTimestamp::of);
    }

    private Option<String> scalar(String name) {
        return Option.of(node.path(name))
                .filter(found -> found.isTextual() || found.isIntegralNumber())
                .map(JsonNode::asText);
    }
}
