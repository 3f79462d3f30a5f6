package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.AdAccountId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/** A campaign, an ad set, a creative or an ad as the journal holds it. */
final class AdJson {

    private AdJson() {}

    static ObjectNode write(AdPart part) {
        var self = part.self();
        var json = Json.object()
                .put("kind", part.kind().name())
                .put("id", self.id())
                .put("name", self.name())
                .put("status", self.status().name())
                .put("ad_account", self.payer().id().value())
                .put("currency", self.payer().currency().getCurrencyCode())
                .put("zone", self.payer().zone().getId())
                .put("created_at", self.createdAt().toString());
        json.set("fields", self.fields());
        return json;
    }

    /**
     * The part that a journal holds.
     *
     * @throws IllegalArgumentException if it is none
     */
    static AdPart read(JsonNode json) {
        var payer = new Payer(
                new AdAccountId(json.path("ad_account").asText()),
                Currency.getInstance(json.path("currency").asText()),
                ZoneId.of(json.path("zone").asText()));
        var self = new AdObject(
                json.path("id").asText(),
                json.path("name").asText(),
                AdStatus.valueOf(json.path("status").asText()),
                payer,
                Instant.parse(json.path("created_at").asText()),
                Json.object().setAll((ObjectNode) json.required("fields")));
        return AdKind.valueOf(json.path("kind").asText()).of(self);
    }
}
