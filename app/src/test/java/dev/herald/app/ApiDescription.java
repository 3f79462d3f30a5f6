package dev.herald.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.util.Locale;

/** The API's description, which answers can be held against. */
record ApiDescription(JsonNode document) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static ApiDescription of(String text) throws IOException {
        return new ApiDescription(MAPPER.readTree(text));
    }

    /** Every method and path that is described: {@code GET /api/v1/audit}. */
    Seq<String> operations() {
        return List.ofAll(document.path("paths").properties())
                .flatMap(path -> List.ofAll(path.getValue().properties())
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    /** What an answer has that is not as described; an answer of a status that is not described is that. */
    Seq<String> mistakes(String operation, int status, String body) throws IOException {
        var parts = operation.split(" ", 2);
        var described = resolved(document.path("paths")
                .path(parts[1])
                .path(parts[0].toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(status)));
        if (described.isMissingNode()) {
            return List.of(operation + " is not described with " + status);
        }
        var schema = (ObjectNode)
                described.path("content").elements().next().path("schema").deepCopy();
        schema.set("components", document.path("components"));
        return List.ofAll(SCHEMAS.getSchema(schema).validate(MAPPER.readTree(body)))
                .map(error -> operation + " " + error.getInstanceLocation() + ": " + error.getMessage());
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
