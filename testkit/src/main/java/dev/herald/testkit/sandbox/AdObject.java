package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What campaigns, ad sets, creatives and ads have alike (Meta's words; the domain says campaign, message set and message).
 *
 * @param fields what was posted besides name and status, as {@link AdField} reads it; nobody changes it
 */
record AdObject(String id, String name, AdStatus status, Payer payer, Instant createdAt, ObjectNode fields) {

    AdObject named(String other) {
        return new AdObject(id, other, status, payer, createdAt, fields);
    }

    AdObject turned(AdStatus other) {
        return new AdObject(id, name, other, payer, createdAt, fields);
    }

    /** The same with these fields too; they win over those that it has. */
    AdObject having(ObjectNode others) {
        var merged = fields.deepCopy();
        merged.setAll(others);
        return new AdObject(id, name, status, payer, createdAt, merged);
    }

    /** The same without these fields. */
    AdObject lacking(String field) {
        var rest = fields.deepCopy();
        rest.remove(field);
        return new AdObject(id, name, status, payer, createdAt, rest);
    }
}
