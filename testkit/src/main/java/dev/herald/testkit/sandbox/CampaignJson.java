package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Schedule;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/** A new campaign as the journal holds it. */
final class CampaignJson {

    private CampaignJson() {}

    static ObjectNode write(MessageCampaign made) {
        var json = Json.object();
        json.set("campaign", write(made.campaign()));
        json.set("set", write(made.set()));
        json.set("message", write(made.message()));
        json.put("ad_account", made.adAccount().value()).put("page", made.page().value());
        made.pixel().forEach(pixel -> json.put("pixel", pixel));
        json.put("zone", made.zone().getId()).put("created_at", made.createdAt().toString());
        json.set("budget", write(made.budget()));
        made.schedule().start().forEach(start -> json.put("start", start.toString()));
        made.schedule().end().forEach(end -> json.put("end", end.toString()));
        return json;
    }

    private static ObjectNode write(AdObject object) {
        return Json.object()
                .put("id", object.id())
                .put("name", object.name())
                .put("status", object.status().name());
    }

    static ObjectNode write(Budget budget) {
        var kind = switch (budget) {
            case Budget.Lifetime lifetime -> "lifetime";
            case Budget.Daily daily -> "daily";
        };
        return Json.object()
                .put(kind, budget.amount().toMinor())
                .put("currency", budget.amount().currency().getCurrencyCode());
    }

    /**
     * The campaign of a journal line.
     *
     * @throws IllegalArgumentException if the line holds none
     */
    static MessageCampaign read(JsonNode json) {
        var budget = budget(json.path("budget"));
        return new MessageCampaign(
                object(json.path("campaign")),
                object(json.path("set")),
                object(json.path("message")),
                new AdAccountId(json.path("ad_account").asText()),
                new PageId(json.path("page").asText()),
                Json.text(json, "pixel"),
                ZoneId.of(json.path("zone").asText()),
                Instant.parse(json.path("created_at").asText()),
                budget,
                new Schedule(instant(json, "start"), instant(json, "end")),
                Spent.nothing(budget.amount().currency()));
    }

    private static Option<Instant> instant(JsonNode json, String name) {
        return Json.text(json, name).map(Instant::parse);
    }

    private static AdObject object(JsonNode json) {
        return new AdObject(
                json.path("id").asText(),
                json.path("name").asText(),
                AdStatus.valueOf(json.path("status").asText()));
    }

    static Budget budget(JsonNode json) {
        var currency = Currency.getInstance(json.path("currency").asText());
        return json.has("lifetime")
                ? new Budget.Lifetime(Money.ofMinor(json.path("lifetime").asLong(), currency))
                : new Budget.Daily(Money.ofMinor(json.path("daily").asLong(), currency), Budget.Cap.AS_META);
    }
}
