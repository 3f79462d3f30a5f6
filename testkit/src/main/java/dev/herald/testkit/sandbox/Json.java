package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Option;
import java.io.UncheckedIOException;

/** JSON as the sandbox reads and writes it. */
final class Json {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The value, or nothing if the text holds none or not exactly one. */
    static Option<JsonNode> parse(String text) {
        try {
            return present(MAPPER.readTree(text));
        } catch (JsonProcessingException notJson) {
            return Option.none();
        }
    }

    static byte[] bytes(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    /** The member of this name, unless it is missing or null. */
    static Option<JsonNode> member(JsonNode json, String name) {
        return present(json.path(name));
    }

    /** The member as text. Ids and times come as numbers or strings (endpoints page, mid-2026). */
    static Option<String> text(JsonNode json, String name) {
        return member(json, name)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty());
    }

    private static Option<JsonNode> present(JsonNode json) {
        return json.isMissingNode() || json.isNull() ? Option.none() : Option.some(json);
    }
}
