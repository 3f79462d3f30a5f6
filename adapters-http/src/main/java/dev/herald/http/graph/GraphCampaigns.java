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
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import java.time.Instant;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;
import retrofit2.Call;

/** Campaigns in the simple form: one call makes campaign, message set and message. */
final class GraphCampaigns implements MessageCampaigns {
    private static final String ADS_PER_PAGE = "500";

    /** 100 000 ads; an account may hold 50 000 at most. */
    private static final int MAX_PAGES = 200;

    private final Transport transport;
    private final Credential credential;
    private final HttpUrl base;

    GraphCampaigns(Transport transport, Credential credential, HttpUrl base) {
        this.transport = transport;
        this.credential = credential;
        this.base = base;
    }

    @Override
    public Answer<RemoteCampaign> create(Campaign campaign, String name) {
        var body = JsonNodeFactory.instance.objectNode().put("name", name);
        body.put("page_id", campaign.page().value());
        put(body, campaign.budget());
        campaign.policy().bid().map(Money::toMinor).forEach(bid -> body.put("bid_amount", bid));
        campaign.set().schedule().start().map(Instant::getEpochSecond).forEach(start -> body.put("start_time", start));
        campaign.set().schedule().end().map(Instant::getEpochSecond).forEach(end -> body.put("end_time", end));
        var signed = credential.signed(body);
        return transport.ask(
                (calls, progress) -> calls.createCampaign(
                        progress, credential.bearer(), campaign.adAccount().value(), signed),
                answer -> Numeral.id(answer.path("id")).map(id -> new RemoteCampaign(id, minor(campaign.budget()))));
    }

    @Override
    public Answer<Option<RemoteCampaign>> find(AdAccountId adAccount, String name) {
        var query = credential.signed(LinkedHashMap.of("fields", AdsPage.FIELDS, "limit", ADS_PER_PAGE));
        var first = transport.ask(
                (calls, progress) -> calls.ads(progress, credential.bearer(), adAccount.value(), query.toJavaMap()),
                AdsPage::read);
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

    /** Follows a list to the same server only: whoever else it points to must not get our access token. */
    private Answer<AdsPage> follow(String next) {
        var address = Option.of(HttpUrl.parse(next)).filter(this::isOurs);
        return address.isEmpty()
                ? new Answer.Lost<>(
                        "the list of ads goes on at another server than " + base + ", which is not followed")
                : transport.ask((calls, progress) -> page(calls, progress, address.get()), AdsPage::read);
    }

    private boolean isOurs(HttpUrl address) {
        return address.scheme().equals(base.scheme())
                && address.host().equals(base.host())
                && address.port() == base.port();
    }

    /** The API writes the access token into these addresses. It is in the header already, and stays out of logs there. */
    private Call<ResponseBody> page(GraphCalls calls, CallProgress progress, HttpUrl next) {
        var address = next.newBuilder().removeAllQueryParameters("access_token");
        credential.signed(HashMap.empty()).forEach(address::setQueryParameter);
        return calls.page(progress, credential.bearer(), address.build());
    }

    /**
     * The budget lives on the message set. A budget posted to the message's own id is answered with success and changes
     * nothing, as others report; so the set is looked up first.
     */
    @Override
    public Answer<RemoteCampaign> changeBudget(RemoteCampaign campaign, Budget budget) {
        var query = credential.signed(HashMap.of("fields", "adset{id}")).toJavaMap();
        var set = transport.ask(
                (calls, progress) -> calls.read(progress, credential.bearer(), campaign.messageId(), query),
                answer -> Numeral.id(answer.path("adset").path("id")));
        return set.then(id -> changeSet(id, new RemoteCampaign(campaign.messageId(), minor(budget)), budget));
    }

    private Answer<RemoteCampaign> changeSet(String set, RemoteCampaign changed, Budget budget) {
        var body = credential.signed(put(JsonNodeFactory.instance.objectNode(), budget));
        return transport.ask(
                (calls, progress) -> calls.change(progress, credential.bearer(), set, body),
                answer -> confirmed(answer, changed));
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
