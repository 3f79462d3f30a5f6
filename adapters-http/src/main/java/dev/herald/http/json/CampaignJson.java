package dev.herald.http.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.port.Audience;
import dev.herald.application.port.Heard;
import dev.herald.domain.reason.Denial;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;

/** Where a campaign stands, as programs read it. Money is an exact decimal string, times are ISO 8601 in UTC. */
public final class CampaignJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private CampaignJson() {}

    /** What a run or a report says. */
    public static ObjectNode account(CampaignAccount account) {
        var json = common(account);
        var spending = account.spending();
        json.put("accepted", account.accepted());
        json.set("rejected", counts(account.rejected()));
        json.put("in_doubt", account.inDoubt());
        json.put("postponed", account.postponed());
        json.put("still_to_do", account.stillToDo());
        heard(json, account.heard());
        json.put("spent", spending.spent().toDecimal());
        json.put("assumed", account.assumed().toDecimal());
        json.put("reserved", spending.reserved().toDecimal());
        json.put("committed", spending.committed().toDecimal());
        json.set("unforeseen", counts(account.unforeseen()));
        suspended(json, account.heldBackBy());
        json.put("resume_at", account.resumeAt().map(Object::toString).getOrNull());
        account.interruption().forEach(why -> json.put("interrupted_by", why));
        return json;
    }

    /** What a preflight says. */
    public static ObjectNode preflight(CampaignAccount account) {
        var json = common(account);
        var estimate = account.estimate();
        json.putObject("reach").put("lower", estimate.reachLower()).put("upper", estimate.reachUpper());
        json.putObject("cost")
                .put("lower", estimate.costLower().toDecimal())
                .put("upper", estimate.costUpper().toDecimal());
        json.set("not_known", counts(account.notKnown()));
        suspended(json, account.heldBackBy());
        return json;
    }

    /** What both say. */
    public static ObjectNode common(CampaignAccount account) {
        var json = MAPPER.createObjectNode();
        json.put("campaign", account.campaign().value());
        json.put("status", account.status().name());
        audience(json, account.audience());
        json.put("subscribers", account.subscribers());
        json.put("eligible", account.eligible());
        json.put("withheld", account.withheld());
        json.put("waiting", account.waiting());
        json.set("reasons", counts(account.reasons()));
        json.put("currency", account.estimatedCost().currency().getCurrencyCode());
        json.put("estimated_cost", account.estimatedCost().toDecimal());
        return json;
    }

    /** Adds what is known of an audience. */
    public static void audience(ObjectNode json, Audience audience) {
        json.put("lines", audience.lines());
        json.put("malformed", audience.malformed());
        var numbers = json.putArray("malformed_lines");
        audience.brokenLines().forEach(line -> numbers.add(line.number()));
        json.put("duplicates", audience.duplicates());
        json.put("forgotten", audience.forgotten());
        json.put("subscribers", audience.subscribers());
        audience.cut()
                .forEach(cut -> json.putObject("chosen")
                        .put("as_of", cut.asOf().toString())
                        .put("excluded", cut.excluded())
                        .put("country_unknown", cut.countryUnknown()));
    }

    private static void heard(ObjectNode json, Heard heard) {
        json.put("delivered", heard.delivered());
        json.put("read", heard.read());
        json.put("clicked", heard.clicked());
        json.put("failed", heard.failed());
    }

    private static void suspended(ObjectNode json, Seq<Denial> denials) {
        var array = json.putArray("suspended");
        denials.forEach(denial -> array.addObject()
                .put("subject", denial.subject().toString())
                .put("reason", denial.reason().key())
                .put("what_to_do", denial.reason().remedy().words())
                .put("lifts", denial.passesFrom().map(Object::toString).getOrNull()));
    }

    private static ObjectNode counts(Map<String, Long> counts) {
        var json = MAPPER.createObjectNode();
        TreeMap.ofEntries(counts).forEach((key, count) -> json.put(key, count));
        return json;
    }
}
