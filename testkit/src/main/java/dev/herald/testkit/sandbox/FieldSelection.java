package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The {@code fields} of a read, {@code a,b{c,d}}: what is asked for is answered, ids always (endpoints page, mid-2026).
 *
 * @param fields what is selected inside each; an empty selection takes the field as it is
 */
record FieldSelection(Map<String, FieldSelection> fields) {
    private static final FieldSelection WHOLE = new FieldSelection(LinkedHashMap.empty());
    private static final String ID = "id";

    /** The selection that a text means: comma-separated names, each with a selection in braces or none. */
    static Either<GraphError, FieldSelection> parse(String text) {
        var reader = new Reader(text.replaceAll("\\s", ""));
        return reader.selection()
                .filter(selection -> reader.isAtEnd())
                .toEither(() -> GraphError.invalid("Syntax error in fields: " + text));
    }

    /**
     * What is asked for of an object. The object holds every field that it can have, null where it has none just now;
     * those are left out of the answer. A field that it can't have is an error; the real object may have it, so that
     * it counts as not modelled.
     */
    Either<GraphError, ObjectNode> of(ObjectNode object) {
        Either<GraphError, ObjectNode> selected = Either.right(Json.object());
        if (object.has(ID)) {
            selected = selected.map(answer -> answer.<ObjectNode>set(ID, object.get(ID)));
        }
        for (var field : fields) {
            selected = selected.flatMap(answer -> add(answer, object, field._1, field._2));
        }
        return selected;
    }

    private static Either<GraphError, ObjectNode> add(
            ObjectNode answer, ObjectNode object, String name, FieldSelection inside) {
        var value = object.path(name);
        if (value.isMissingNode()) {
            return Either.left(GraphError.invalid("Tried accessing nonexisting field (" + name + ")")
                    .notModelled());
        }
        if (value.isNull()) {
            return Either.right(answer);
        }
        return within(value, inside).map(chosen -> answer.set(name, chosen));
    }

    private static Either<GraphError, JsonNode> within(JsonNode value, FieldSelection inside) {
        if (value instanceof ArrayNode list && !inside.fields.isEmpty()) {
            return inside.ofEach(list).map(chosen -> chosen);
        }
        if (!(value instanceof ObjectNode nested)) {
            return Either.right(value);
        }
        return (inside.fields.isEmpty() ? idOrAll(nested) : inside.of(nested)).map(chosen -> chosen);
    }

    /** What is asked for of each object of a list; what is no object is left as it is. */
    private Either<GraphError, ArrayNode> ofEach(ArrayNode list) {
        return Either.sequenceRight(List.ofAll(list).map(item -> within(item, this)))
                .map(chosen -> JsonNodeFactory.instance.arrayNode().addAll(chosen.asJava()));
    }

    private static Either<GraphError, ObjectNode> idOrAll(ObjectNode nested) {
        return nested.has(ID) ? WHOLE.of(nested) : Either.right(withoutNulls(nested));
    }

    /** The object as it is when no fields are asked for. */
    static ObjectNode withoutNulls(ObjectNode object) {
        var present = Json.object();
        object.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> present.set(field.getKey(), field.getValue()));
        return present;
    }

    /** Reads a selection from left to right. */
    private static final class Reader {
        private static final int DEEPEST = 10;

        private final String text;
        private int position;
        private int depth;

        private Reader(String text) {
            this.text = text;
        }

        private Option<FieldSelection> selection() {
            Map<String, FieldSelection> fields = LinkedHashMap.empty();
            do {
                var name = name();
                var inside = take('{') ? inside() : Option.some(WHOLE);
                if (name.isEmpty() || inside.isEmpty()) {
                    return Option.none();
                }
                fields = fields.put(name, inside.get());
            } while (take(','));
            return Option.some(new FieldSelection(fields));
        }

        private Option<FieldSelection> inside() {
            depth++;
            var selection = depth > DEEPEST ? Option.<FieldSelection>none() : selection();
            depth--;
            return selection.filter(read -> take('}'));
        }

        private String name() {
            var start = position;
            while (!isAtEnd() && isOfName(text.charAt(position))) {
                position++;
            }
            return text.substring(start, position);
        }

        private static boolean isOfName(char c) {
            return c == '_' || Character.isLetterOrDigit(c);
        }

        private boolean take(char expected) {
            var found = !isAtEnd() && text.charAt(position) == expected;
            position += found ? 1 : 0;
            return found;
        }

        private boolean isAtEnd() {
            return position == text.length();
        }
    }
}
