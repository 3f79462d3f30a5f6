package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.RemoteCampaign;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** One of an ad account's ads: the name of its campaign, and what is known of that. */
record Ad(String campaignName, RemoteCampaign campaign) {
    static final String FIELDS = "id,adset{id,daily_budget,lifetime_budget},campaign{name}";

    /** The ad; none without an id and a name, since it could then be the one that is looked for. */
    static Option<Ad> read(JsonNode ad) {
        var name = ad.path("campaign").path("name");
        return Numeral.id(ad.path("id"))
                .filter(id -> name.isTextual())
                .map(id -> new Ad(name.textValue(), new RemoteCampaign(id, budget(ad.path("adset")))));
    }

    /** The kind of budget that a set does not have is absent or "0". */
    private static long budget(JsonNode set) {
        return List.of(set.path("lifetime_budget"), set.path("daily_budget"))
                .flatMap(Numeral::of)
                .find(minor -> minor > 0)
                .getOrElse(0L);
    }
}
