package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.budget.Budget;

/**
 * Campaigns, ad sets and ads as the API shows them, with every field that is modelled, null where there is nothing
 * (endpoints page, "Direct send, simple form", mid-2026). Budgets are strings in minor units.
 */
final class AdNodes {

    private AdNodes() {}

    /** The object of this id, which is one of the campaign's three. */
    static ObjectNode node(MessageCampaign campaign, String id) {
        if (campaign.messageId().equals(id)) {
            return ad(campaign);
        }
        return campaign.isSet(id) ? set(campaign) : top(campaign);
    }

    static ObjectNode ad(MessageCampaign campaign) {
        var node = common(campaign, campaign.message());
        node.set("campaign", top(campaign));
        node.set("adset", set(campaign));
        node.set("creative", Json.object().put("actor_id", campaign.page().value()));
        return node;
    }

    private static ObjectNode set(MessageCampaign campaign) {
        var node = common(campaign, campaign.set())
                .put("campaign_id", campaign.campaign().id());
        node.putNull("daily_budget")
                .putNull("lifetime_budget")
                .putNull("start_time")
                .putNull("end_time");
        var kind = switch (campaign.budget()) {
            case Budget.Daily daily -> "daily_budget";
            case Budget.Lifetime lifetime -> "lifetime_budget";
        };
        node.put(kind, Long.toString(campaign.budget().amount().toMinor()));
        var schedule = campaign.schedule();
        schedule.start().forEach(start -> node.put("start_time", Timestamps.written(start, campaign.zone())));
        schedule.end().forEach(end -> node.put("end_time", Timestamps.written(end, campaign.zone())));
        var promoted =
                node.putObject("promoted_object").put("page_id", campaign.page().value());
        promoted.put("pixel_id", campaign.pixel().getOrNull());
        return node;
    }

    private static ObjectNode top(MessageCampaign campaign) {
        return common(campaign, campaign.campaign())
                .put("is_message_campaign", true)
                .put("is_direct_send_campaign", true);
    }

    private static ObjectNode common(MessageCampaign campaign, AdObject object) {
        return Json.object()
                .put("id", object.id())
                .put("name", object.name())
                .put("status", object.status().name())
                .put("account_id", campaign.adAccount().value())
                .put("created_time", Timestamps.written(campaign.createdAt(), campaign.zone()));
    }
}
