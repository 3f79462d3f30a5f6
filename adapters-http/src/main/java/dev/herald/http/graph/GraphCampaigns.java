package dev.herald.http.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.herald.application.port.Answer;
import dev.herald.application.port.MessageCampaigns;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Campaign;
import io.vavr.control.Option;
import java.util.Map;

/** Campaigns in the simple form: one call makes campaign, message set and message. */
final class GraphCampaigns implements MessageCampaigns {
    private static final Map<String, String> ADS = Map.of("fields", Ad.FIELDS, "limit", "500");

    private final GraphCalls calls;
    private final Lists lists;
    private final MessageSets sets;
    private final Transport transport;
    private final Credential credential;

    GraphCampaigns(GraphCalls calls, Lists lists, MessageSets sets, Transport transport, Credential credential) {
        this.calls = calls;
        this.lists = lists;
        this.sets = sets;
        this.transport = transport;
        this.credential = credential;
    }

    @Override
    public Answer<RemoteCampaign> create(Campaign campaign, String name) {
        var body = JsonNodeFactory.instance.objectNode().put("name", name);
        body.put("page_id", campaign.page().value());
        Bodies.put(body, campaign.budget());
        campaign.policy().bid().map(Money::toMinor).forEach(bid -> body.put("bid_amount", bid));
        Bodies.put(body, campaign.set().schedule());
        return transport.ask(
                progress -> calls.createCampaign(
                        progress, credential, campaign.adAccount().value(), body),
                answer -> Numeral.id(answer.path("id")).map(id -> remote(id, campaign.budget())));
    }

    @Override
    public Answer<Option<RemoteCampaign>> find(AdAccountId adAccount, String name) {
        var ads = new Lists.Kind<>(
                (progress, query) -> calls.ads(progress, credential, adAccount.value(), query), ADS, Ad::read);
        return lists.find(ads, ad -> ad.campaignName().equals(name))
                .then(found -> new Answer.Success<>(found.map(Ad::campaign)));
    }

    @Override
    public Answer<RemoteCampaign> changeBudget(RemoteCampaign campaign, Budget budget) {
        var changes = Bodies.put(JsonNodeFactory.instance.objectNode(), budget);
        return sets.change(campaign.messageId(), changes, remote(campaign.messageId(), budget));
    }

    private static RemoteCampaign remote(String message, Budget budget) {
        return new RemoteCampaign(message, budget.amount().toMinor());
    }
}
