package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Campaigns, ad sets, creatives and ads as the API shows them: what was posted, what stands above, and their state, with
 * every field that is modelled, null where there is nothing (endpoints page, mid-2026). Budgets are strings in minor units.
 */
final class AdNodes {
    private static final String ADSET_PAUSED = "ADSET_PAUSED";
    private static final String CAMPAIGN_PAUSED = "CAMPAIGN_PAUSED";

    private final MessageCampaigns campaigns;

    AdNodes(MessageCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    ObjectNode node(AdPart part) {
        var node = common(part);
        part.kind().fields().forEach(field -> node.set(field.name(), shown(part.self(), field)));
        return switch (part) {
            case AdCampaign campaign -> node;
            case AdCreative creative ->
                node.put(AdCreative.ACTOR, creative.page().value());
            case AdSet set -> {
                set(node, "campaign", campaigns.campaign(set.campaignId()));
                yield node.set("promoted_object", promoted(set.self().fields()));
            }
            case Ad ad -> {
                var set = campaigns.set(ad.setId());
                var campaign = set.flatMap(above -> campaigns.campaign(above.campaignId()));
                node.put(AdSet.CAMPAIGN, campaign.map(AdPart::id).getOrNull());
                set(node, "campaign", campaign);
                set(node, "adset", set);
                yield set(node, "creative", campaigns.creative(ad.creativeId()));
            }
        };
    }

    private ObjectNode set(ObjectNode node, String name, Option<? extends AdPart> part) {
        return node.set(name, part.<JsonNode>map(this::node).getOrElse(NullNode.getInstance()));
    }

    private ObjectNode common(AdPart part) {
        var self = part.self();
        return Json.object()
                .put("id", self.id())
                .put("name", self.name())
                .put("status", self.status().name())
                .put("configured_status", self.status().name())
                .put("effective_status", effectiveStatus(part))
                .put("account_id", self.payer().id().value())
                .put(
                        "created_time",
                        Timestamps.written(self.createdAt(), self.payer().zone()));
    }

    private static JsonNode shown(AdObject object, AdField field) {
        return Json.member(object.fields(), field.name())
                .map(value -> field.shape() == AdField.Shape.TIME ? written(object, value) : value)
                .getOrElse(NullNode.getInstance());
    }

    private static JsonNode written(AdObject object, JsonNode time) {
        return TextNode.valueOf(
                Timestamps.written(Instant.parse(time.asText()), object.payer().zone()));
    }

    /** A promoted object may be asked for its pixel whether it has one or not. */
    private static JsonNode promoted(ObjectNode fields) {
        return Json.member(fields, "promoted_object")
                .<JsonNode>map(posted ->
                        Json.object().putNull("page_id").putNull("pixel_id").setAll((ObjectNode) posted))
                .getOrElse(NullNode.getInstance());
    }

    /**
     * What the part does, with what is above it: its own status unless that is ACTIVE, or else that what is above it is not
     * (the Marketing API's pages on ads and ad sets). Which one is told where several are switched off is the sandbox's own:
     * the nearest.
     */
    String effectiveStatus(AdPart part) {
        var above = switch (part) {
            case AdCampaign campaign -> List.<Option<String>>empty();
            case AdCreative creative -> List.<Option<String>>empty();
            case AdSet set -> List.of(above(campaigns.campaign(set.campaignId()), CAMPAIGN_PAUSED));
            case Ad ad -> {
                var set = campaigns.set(ad.setId());
                yield List.of(
                        above(set, ADSET_PAUSED),
                        above(set.flatMap(its -> campaigns.campaign(its.campaignId())), CAMPAIGN_PAUSED));
            }
        };
        var own = part.self().status();
        return own != AdStatus.ACTIVE
                ? own.name()
                : above.flatMap(found -> found).headOption().getOrElse(own.name());
    }

    private static Option<String> above(Option<? extends AdPart> parent, String ifPaused) {
        return parent.map(part -> part.self().status())
                .filter(status -> status != AdStatus.ACTIVE)
                .map(status -> status == AdStatus.PAUSED ? ifPaused : status.name());
    }
}
