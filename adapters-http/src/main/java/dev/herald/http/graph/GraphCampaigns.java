package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.MessageCampaigns;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Campaign;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;

/** Campaigns in the simple form: one call makes campaign, message set and message. */
final class GraphCampaigns implements MessageCampaigns {
    private static final String ADS_PER_PAGE = "500";

    /** 100 000 ads; an account may hold 50 000 at most. */
    private static final int MAX_PAGES = 200;

    private final GraphCalls calls;
    private final Transport transport;
    private final Credential credential;

    GraphCampaigns(GraphCalls calls, Transport transport, Credential credential) {
        this.calls = calls;
        this.transport = transport;
        this.credential = credential;
    }

    @Override
    public Answer<RemoteCampaign> create(Campaign campaign, String name) {
        var body = JsonNodeFactory.instance.objectNode().put("name", name);
        body.put("page_id", campaign.page().value());
        put(body, campaign.budget());
        campaign.policy().bid().map(Money::toMinor).forEach(bid -> body.put("bid_amount", bid));
        campaign.set().schedule().start().map(Instant::getEpochSecond).forEach(start -> body.put("start_time", start));
        campaign.set().schedule().end().map(Instant::getEpochSecond).forEach(end -> body.put("end_time", end));
        return transport.ask(
                progress -> calls.createCampaign(
                        progress, credential, campaign.adAccount().value(), body),
                answer -> Numeral.id(answer.path("id")).map(id -> new RemoteCampaign(id, minor(campaign.budget()))));
    }

    @Override
    public Answer<Option<RemoteCampaign>> find(AdAccountId adAccount, String name) {
        var query = LinkedHashMap.of("fields", AdsPage.FIELDS, "limit", ADS_PER_PAGE);
        var first = transport.ask(
                progress -> calls.ads(progress, credential, adAccount.value(), query.toJavaMap()), AdsPage::read);
        return search(first, name, MAX_PAGES - 1);
    }

    private Answer<Option<RemoteCampaign>> search(Answer<AdsPage> page, String name, int pagesLeft) {
        return page.then(ads -> {
            var found = ads.ads().find(ad -> ad.campaignName().equals(name)).map(AdsPage.Ad::campaign);
            if (found.isDefined() || ads.next().isEmpty()) {
                return new Answer.Success<>(found);
            }
            return pagesLeft == 0
                    ? new Answer.Lost<>("the list of ads has more than " + MAX_PAGES + " pages")
                    : search(follow(ads.next().get()), name, pagesLeft - 1);
        });
    }

    /** Follows a list; {@link Signing} does so to the same server only. */
    private Answer<AdsPage> follow(String next) {
        return transport.ask(progress -> calls.page(progress, credential, next), AdsPage::read);
    }

    /**
     * The budget lives on the message set. A budget posted to the message's own id is answered with success and changes
     * nothing, as others report; so the set is looked up first.
     */
    @Override
    public Answer<RemoteCampaign> changeBudget(RemoteCampaign campaign, Budget budget) {
        var query = Map.of("fields", "adset{id}");
        var set = transport.ask(
                progress -> calls.read(progress, credential, campaign.messageId(), query),
                answer -> Numeral.id(answer.path("adset").path("id")));
        return set.then(id -> changeSet(id, new RemoteCampaign(campaign.messageId(), minor(budget)), budget));
    }

    private Answer<RemoteCampaign> changeSet(String set, RemoteCampaign changed, Budget budget) {
        var body = put(JsonNodeFactory.instance.objectNode(), budget);
        return transport.ask(
                progress -> calls.change(progress, credential, set, body), answer -> confirmed(answer, changed));
    }

    private static Option<RemoteCampaign> confirmed(JsonNode answer, RemoteCampaign changed) {
        return Option.when(Answers.isSuccess(answer), changed);
    }

    private static ObjectNode put(ObjectNode body, Budget budget) {
        return switch (budget) {
            case Budget.Lifetime lifetime -> body.put("lifetime_budget", minor(lifetime));
            case Budget.Daily daily -> body.put("daily_budget", minor(daily));
        };
    }

    private static long minor(Budget budget) {
        return budget.amount().toMinor();
    }
}
