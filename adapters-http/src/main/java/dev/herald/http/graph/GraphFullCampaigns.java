package dev.herald.http.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.Done;
import dev.herald.application.port.FullCampaigns;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.content.Creative;

/** Campaigns in the full form: each part by a call of its own, stopped until it is activated. */
final class GraphFullCampaigns implements FullCampaigns {
    private static final String PAUSED = "PAUSED";

    private final GraphCalls nodes;
    private final CampaignCalls calls;
    private final Transport transport;
    private final Credential credential;

    GraphFullCampaigns(GraphCalls nodes, CampaignCalls calls, Transport transport, Credential credential) {
        this.nodes = nodes;
        this.calls = calls;
        this.transport = transport;
        this.credential = credential;
    }

    @Override
    public Answer<RemoteId> createCampaign(AdAccountId adAccount, String name) {
        var body = named(name).put("objective", "OUTCOME_TRAFFIC").put("status", PAUSED);
        body.putArray("special_ad_categories");
        body.put("is_message_campaign", true).put("is_direct_send_campaign", true);
        return transport.ask(
                progress -> calls.createCampaign(progress, credential, adAccount.value(), body), Answers::id);
    }

    @Override
    public Answer<RemoteId> createSet(AdAccountId adAccount, RemoteId campaign, CampaignDraft draft) {
        var body = named(draft.name())
                .put("campaign_id", campaign.value())
                .put("billing_event", "IMPRESSIONS")
                .put("optimization_goal", "REACH")
                .put("status", PAUSED);
        draft.budgets().forEach(budget -> Bodies.put(body, budget));
        Bodies.put(body, draft.schedule());
        draft.pacing().forEach(types -> types.forEach(body.putArray("pacing_type")::add));
        draft.targeting()
                .forEach(target ->
                        Bodies.targeting(body.putObject("targeting"), target.platforms(), target.positions()));
        return transport.ask(progress -> calls.createSet(progress, credential, adAccount.value(), body), Answers::id);
    }

    @Override
    public Answer<RemoteId> createCreative(AdAccountId adAccount, PageId page, String name, Creative creative) {
        var body = CreativeWriter.write(page, name, creative);
        return transport.ask(
                progress -> calls.createCreative(progress, credential, adAccount.value(), body), Answers::id);
    }

    @Override
    public Answer<RemoteId> createMessage(AdAccountId adAccount, String name, RemoteId set, RemoteId creative) {
        var body = named(name).put("adset_id", set.value()).put("status", PAUSED);
        body.putObject("creative").put("creative_id", creative.value());
        return transport.ask(
                progress -> calls.createMessage(progress, credential, adAccount.value(), body), Answers::id);
    }

    @Override
    public Answer<Done> activate(RemoteId part) {
        var body = JsonNodeFactory.instance.objectNode().put("status", "ACTIVE");
        return transport.ask(progress -> nodes.change(progress, credential, part.value(), body), Answers::done);
    }

    private static ObjectNode named(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name);
    }
}
