package dev.herald.http.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Forgotten;

/** What is kept of people and of who did what, as programs read it. */
public final class PrivacyForm {
    private static final JsonMapper MAPPER = new JsonMapper();

    private PrivacyForm() {}

    /** What was erased. */
    public static ObjectNode forgotten(Forgotten forgotten) {
        return MAPPER.createObjectNode()
                .put("tombstone", forgotten.tombstone())
                .put("subscriptions", forgotten.subscriptions())
                .put("memberships", forgotten.memberships())
                .put("deliveries", forgotten.deliveries())
                .put("event_texts", forgotten.texts())
                .put("left_in_files", forgotten.leftInFiles().getOrNull());
    }

    /** Who did what. */
    public static ObjectNode entry(AuditEntry entry) {
        return MAPPER.createObjectNode()
                .put("at", entry.at().toString())
                .put("who", entry.who().name())
                .put("act", entry.act().name())
                .put("what", entry.what())
                .put("from", entry.from().getOrNull())
                .put("to", entry.to().getOrNull());
    }
}
