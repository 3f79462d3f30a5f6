package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One way in which an answer differs from what it should be: some value within it is gone, or is something else.
 *
 * @param place which of the values; taken modulo how many there are
 * @param kind 0 removes it, any other puts one of {@link #ODDITIES} in its place
 */
record Mutation(int place, int kind) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Values that readers stumble over. */
    static final List<JsonNode> ODDITIES = List.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.booleanNode(false),
            JSON.numberNode(0),
            JSON.numberNode(-1),
            JSON.numberNode(1.5),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.numberNode(Long.MIN_VALUE),
            BigIntegerNode.valueOf(BigInteger.TEN.pow(400)),
            DecimalNode.valueOf(new BigDecimal("1E+999")),
            DecimalNode.valueOf(new BigDecimal("1E-999")),
            JSON.textNode(""),
            JSON.textNode(" "),
            JSON.textNode("0"),
            JSON.textNode("NaN"),
            JSON.textNode("1e2147483647"),
            JSON.textNode("999999999999999999"),
            JSON.textNode("99999999999999999999"),
            JSON.textNode("../../me"),
            JSON.textNode("http://"),
            JSON.textNode("2026-02-30"),
            JSON.textNode("2026-02-30T25:00:00+9999"),
            JSON.textNode("+999999999-12-31"),
            JSON.textNode("\u0000\ud800x"),
            JSON.textNode("GMT+99:99"),
            JSON.textNode("{\"remaining_seconds\": 1e99, \"x\": [}"),
            JSON.textNode("x".repeat(5000)),
            JSON.arrayNode(),
            JSON.arrayNode().add(JSON.arrayNode().addNull()),
            JSON.objectNode(),
            JSON.objectNode().set("id", JSON.objectNode()),
            deep());

    /** Deeper than anything that the API says, and less deep than what Jackson gives up at. */
    private static JsonNode deep() {
        JsonNode nested = JSON.arrayNode();
        for (var level = 0; level < 900; level++) {
            nested = level % 2 == 0
                    ? JSON.objectNode().set("id", nested)
                    : JSON.arrayNode().add(nested);
        }
        return nested;
    }

    /** The answer, changed. */
    JsonNode applyTo(JsonNode answer) {
        var changed = answer.deepCopy();
        var places = new ArrayList<Place>();
        collect(changed, places);
        if (!places.isEmpty()) {
            places.get(Math.floorMod(place, places.size())).put(kind);
        }
        return changed;
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                places.add(new Place(object, field.getKey(), 0));
                collect(field.getValue(), places);
            }
        } else if (node instanceof ArrayNode array) {
            for (var index = 0; index < array.size(); index++) {
                places.add(new Place(array, "", index));
                collect(array.get(index), places);
            }
        }
    }

    private record Place(ContainerNode<?> parent, String field, int index) {
        void put(int kind) {
            var oddity = kind == 0 ? null : ODDITIES.get(Math.floorMod(kind, ODDITIES.size()));
            switch (parent) {
                case ObjectNode object -> {
                    if (oddity == null) {
                        object.remove(field);
                    } else {
                        object.set(field, oddity);
                    }
                }
                case ArrayNode array -> {
                    if (oddity == null) {
                        array.remove(index);
                    } else {
                        array.set(index, oddity);
                    }
                }
                default -> throw new IllegalStateException("neither object nor array: " + parent);
            }
        }
    }
}
