package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.herald.application.port.Answer;
import dev.herald.application.port.Insights;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.Slice;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.insight.Insight;
import dev.herald.domain.insight.Period;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** What came of campaigns, over {@code GET <MESSAGE_CAMPAIGN>/insights} and {@code GET act_<AD_ACCOUNT>/insights}. */
final class GraphInsights implements Insights {
    private static final String PREFIX = "marketing_messages_";
    private static final String FIELDS = List.of(
                    "delivered",
                    "spend",
                    "read_rate",
                    "link_btn_click",
                    "link_btn_click_rate",
                    "cost_per_delivered",
                    "cost_per_link_btn_click")
            .map(PREFIX::concat)
            .mkString(",");

    private final Lists lists;
    private final CampaignCalls calls;
    private final Credential credential;

    GraphInsights(Lists lists, CampaignCalls calls, Credential credential) {
        this.lists = lists;
        this.calls = calls;
        this.credential = credential;
    }

    @Override
    public Answer<Slice<Insight>> ofCampaign(RemoteId message, Period period, Currency currency, Option<String> after) {
        return part(
                (progress, query) -> calls.insightsOfCampaign(progress, credential, message.value(), query),
                period,
                currency,
                after);
    }

    @Override
    public Answer<Slice<Insight>> ofAccount(
            AdAccountId adAccount, Period period, Currency currency, Option<String> after) {
        return part(
                (progress, query) -> calls.insightsOfAccount(progress, credential, adAccount.value(), query),
                period,
                currency,
                after);
    }

    private Answer<Slice<Insight>> part(Lists.Start start, Period period, Currency currency, Option<String> after) {
        return lists.part(new Lists.Kind<>(start, query(period), row -> read(row, currency)), after);
    }

    private static Map<String, String> query(Period period) {
        var query = new HashMap<>(Map.of("fields", FIELDS));
        switch (period) {
            case Period.Days(var since, var until) ->
                query.put(
                        "time_range",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("since", since.toString())
                                .put("until", until.toString())
                                .toString());
            case Period.Preset preset -> query.put("date_preset", preset.word());
        }
        return query;
    }

    /** A row that does not say of which days it is says nothing. */
    private static Option<Insight> read(JsonNode row, Currency currency) {
        return Fields.day(row.path("date_start"))
                .flatMap(from -> Fields.day(row.path("date_stop")).map(to -> read(from, to, row, currency)));
    }

    private static Insight read(LocalDate from, LocalDate to, JsonNode row, Currency currency) {
        return new Insight(
                from,
                to,
                Decimals.count(row.path(PREFIX + "delivered")),
                Decimals.main(row.path(PREFIX + "spend"), currency),
                Decimals.of(row.path(PREFIX + "read_rate")),
                Decimals.count(row.path(PREFIX + "link_btn_click")),
                Decimals.of(row.path(PREFIX + "link_btn_click_rate")),
                Decimals.main(row.path(PREFIX + "cost_per_delivered"), currency),
                Decimals.main(row.path(PREFIX + "cost_per_link_btn_click"), currency));
    }
}
