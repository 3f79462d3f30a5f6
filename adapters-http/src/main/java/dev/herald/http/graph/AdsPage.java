package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.RemoteCampaign;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A page of an ad account's ads, each with the names of its campaign.
 *
 * @param next where the list goes on; a page may be empty and yet have a next one
 */
record AdsPage(Seq<Ad> ads, Option<String> next) {
    static final String FIELDS = "id,adset{id,daily_budget,lifetime_budget},campaign{name}";

    record Ad(String campaignName, RemoteCampaign campaign) {}

    /** The page; none if the answer is no list. */
    static Option<AdsPage> read(JsonNode answer) {
        var next = answer.path("paging").path("next");
        return Option.when(
                answer.path("data").isArray(),
                () -> new AdsPage(
                        List.ofAll(answer.path("data")).flatMap(AdsPage::ad),
                        Option.when(next.isTextual(), next::textValue)));
    }

    private static Option<Ad> ad(JsonNode ad) {
        return Numeral.id(ad.path("id"))
                .map(id -> new Ad(ad.path("campaign").path("name").asText(), remote(id, ad.path("adset"))));
    }

    /** The kind of budget that a set does not have is absent or "0". */
    private static RemoteCampaign remote(String id, JsonNode set) {
        var budget = List.of(set.path("lifetime_budget"), set.path("daily_budget"))
                .flatMap(Numeral::of)
                .find(minor -> minor > 0);
        return new RemoteCampaign(id, budget.getOrElse(0L));
    }
}
