package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.herald.application.port.Answer;
import dev.herald.application.port.DeliveryForecast;
import dev.herald.application.port.DeliveryForecasts;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.CampaignDraft.Targeting;
import io.vavr.control.Option;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** What to expect, over {@code GET act_<AD_ACCOUNT>/message_delivery_estimate}. */
final class GraphForecasts implements DeliveryForecasts {
    private static final String REACH_FROM = "estimate_delivery_lower_bound";
    private static final String REACH_TO = "estimate_delivery_upper_bound";
    private static final String COST_FROM = "estimate_cost_lower_bound";
    private static final String COST_TO = "estimate_cost_upper_bound";

    private final CampaignCalls calls;
    private final Transport transport;
    private final Credential credential;

    GraphForecasts(CampaignCalls calls, Transport transport, Credential credential) {
        this.calls = calls;
        this.transport = transport;
        this.credential = credential;
    }

    @Override
    public Answer<DeliveryForecast> forecast(
            AdAccountId adAccount, PageId page, Currency currency, Option<Budget> budget, Option<Integer> days) {
        var query = query(page, budget, days);
        return transport.ask(
                progress -> calls.deliveryEstimate(progress, credential, adAccount.value(), query),
                answer -> Option.some(answer.path("data").path(0))
                        .filter(JsonNode::isObject)
                        .map(estimate -> read(estimate, currency)));
    }

    private static Map<String, String> query(PageId page, Option<Budget> budget, Option<Integer> days) {
        var json = JsonNodeFactory.instance;
        var marketing = Targeting.MARKETING_MESSAGES;
        var query = new HashMap<>(Map.of(
                "fields", String.join(",", REACH_FROM, REACH_TO, COST_FROM, COST_TO),
                "pacing_type", "no_pacing",
                "is_direct_send_campaign", "true",
                "promoted_object",
                        json.objectNode().put("page_id", page.value()).toString(),
                "targeting_spec",
                        Bodies.targeting(json.objectNode(), marketing.platforms(), marketing.positions())
                                .toString()));
        budget.forEach(given ->
                query.put(Bodies.name(given), Long.toString(given.amount().toMinor())));
        days.forEach(given -> query.put("lifetime_in_days", Integer.toString(given)));
        return query;
    }

    private static DeliveryForecast read(JsonNode estimate, Currency currency) {
        return new DeliveryForecast(
                Decimals.count(estimate.path(REACH_FROM)),
                Decimals.count(estimate.path(REACH_TO)),
                Decimals.minor(estimate.path(COST_FROM), currency),
                Decimals.minor(estimate.path(COST_TO), currency));
    }
}
