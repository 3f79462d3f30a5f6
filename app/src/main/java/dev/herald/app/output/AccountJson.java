package dev.herald.app.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.app.ImportedAudience;
import dev.herald.app.RunRefused;
import dev.herald.application.account.AccountCheck;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.port.AccountReport;
import dev.herald.application.port.Audience;
import dev.herald.application.port.Heard;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.account.RequiredPermission;
import dev.herald.domain.budget.Money;
import dev.herald.domain.eligibility.Explanation;
import dev.herald.domain.eligibility.Explanation.Explained;
import dev.herald.domain.eligibility.Finding;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** What programs read: one JSON object each. Money is an exact decimal string, times are ISO 8601 in UTC. */
public final class AccountJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private AccountJson() {}

    /** What a run says that was one of several nodes, and sent its part of the messages. */
    public static String run(CampaignAccount account, Duration took, String node, long sent) {
        var json = account(account, took);
        json.putObject("node").put("name", node).put("sent", sent);
        return json.toString();
    }

    /** What a run or a report says. */
    public static String run(CampaignAccount account, Duration took) {
        return account(account, took).toString();
    }

    private static ObjectNode account(CampaignAccount account, Duration took) {
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
        json.put("duration_ms", took.toMillis());
        return json;
    }

    /** What a preflight says. */
    public static String preflight(CampaignAccount account) {
        var json = common(account);
        var estimate = account.estimate();
        json.putObject("reach").put("lower", estimate.reachLower()).put("upper", estimate.reachUpper());
        json.putObject("cost")
                .put("lower", estimate.costLower().toDecimal())
                .put("upper", estimate.costUpper().toDecimal());
        json.set("not_known", counts(account.notKnown()));
        suspended(json, account.heldBackBy());
        return json.toString();
    }

    /**
     * What stands in the way of those who send.
     *
     * @param sandbox whether nobody but the built-in sandbox was asked
     */
    public static String accounts(AccountCheck check, boolean sandbox) {
        var json = MAPPER.createObjectNode().put("in_order", check.isInOrder()).put("built_in_sandbox", sandbox);
        check.adAccount()
                .map(AccountReport::account)
                .forEach(account -> json.putObject("ad_account")
                        .put("id", account.id().value())
                        .put("country", account.country().map(Region::code).getOrNull())
                        .put("currency", account.currency().getCurrencyCode())
                        .put("timezone", account.timeZone().getId())
                        .put(
                                "amount_spent",
                                account.billing()
                                        .amountSpent()
                                        .map(Money::toDecimal)
                                        .getOrNull())
                        .put(
                                "spend_cap",
                                account.billing()
                                        .spendCap()
                                        .map(Money::toDecimal)
                                        .getOrNull())
                        .put(
                                "prepaid_balance",
                                account.billing()
                                        .prepaidBalance()
                                        .map(Money::toDecimal)
                                        .getOrNull()));
        check.page()
                .forEach(page -> json.putObject("page")
                        .put("id", page.id().value())
                        .put("name", page.name().getOrNull())
                        .put("country", page.country().map(Region::code).getOrNull()));
        findings(json.putArray("rules"), "sender", check.findings());
        json.put(
                "account_status",
                check.adAccount()
                        .flatMap(AccountReport::status)
                        .map(status -> status.word())
                        .getOrNull());
        json.set(
                "missing_permissions",
                texts(check.missingPermissions().map(missing -> missing.map(RequiredPermission::words))));
        var tokens = json.putArray("tokens");
        check.tokens()
                .forEach((kind, facts) -> tokens.addObject()
                        .put("name", kind.word())
                        .put("valid", facts.valid())
                        .put(
                                "expires_at",
                                facts.expiresAt().map(Object::toString).getOrNull()));
        json.set("missing_events", texts(check.missingEvents()));
        json.set("differences", texts(Option.some(check.differences())));
        json.set("unanswered", texts(Option.some(check.unanswered())));
        return json.toString();
    }

    /** Null is what is not known. */
    private static JsonNode texts(Option<Seq<String>> texts) {
        return texts.<JsonNode>map(known -> {
                    var array = MAPPER.createArrayNode();
                    known.forEach(array::add);
                    return array;
                })
                .getOrElse(MAPPER::nullNode);
    }

    /** What a reading of the page's list found. */
    public static String sync(SyncMark mark) {
        var json = MAPPER.createObjectNode()
                .put("page", mark.page().value())
                .put("subscriptions", mark.seen())
                .put("unreadable", mark.unreadable());
        mark.list().customAudience().forEach(from -> json.put("custom_audience", from.value()));
        return json.toString();
    }

    /** What every rule makes of one person. */
    public static String explanation(SubscriptionToken token, Explanation explanation) {
        var json = MAPPER.createObjectNode()
                .put("token", token.value())
                .put("verdict", explanation.isRefused() ? "REFUSED" : "CLEARED");
        var rules = json.putArray("rules");
        findings(rules, "sender", explanation.sender());
        findings(rules, "draft", explanation.draft());
        findings(rules, "campaign", explanation.campaign());
        findings(rules, "recipient", explanation.recipient());
        return json.toString();
    }

    private static void findings(ArrayNode rules, String about, Seq<Explained> explained) {
        explained.forEach(one -> {
            var reason = one.rule().reason();
            var rule = rules.addObject()
                    .put("about", about)
                    .put("reason", reason.key())
                    .put("name", Sentences.nameOf(reason));
            switch (one.finding()) {
                case Finding.Passes passes -> rule.put("finding", "passes");
                case Finding.Unknown(String what) ->
                    rule.put("finding", "unknown").put("not_known", what);
                case Finding.Denies(Denial denial) ->
                    rule.put("finding", "denied")
                            .put("what_to_do", reason.remedy().words())
                            .put(
                                    "passes_from",
                                    denial.passesFrom().map(Object::toString).getOrNull());
            }
        });
    }

    private static ObjectNode common(CampaignAccount account) {
        var json = MAPPER.createObjectNode();
        json.put("campaign", account.campaign().value());
        json.put("status", account.status().name());
        lines(json, account.audience());
        json.put("subscribers", account.subscribers());
        json.put("eligible", account.eligible());
        json.put("withheld", account.withheld());
        json.put("waiting", account.waiting());
        json.set("reasons", counts(account.reasons()));
        json.put("currency", account.estimatedCost().currency().getCurrencyCode());
        json.put("estimated_cost", account.estimatedCost().toDecimal());
        return json;
    }

    private static void lines(ObjectNode json, Audience audience) {
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

    /** What an import says. */
    public static String imported(ImportedAudience imported) {
        var json = MAPPER.createObjectNode().put("imported_before", imported.before());
        lines(json, imported.audience());
        json.put("rejects", imported.rejects().map(Path::toString).getOrNull());
        return json.toString();
    }

    /** How many records a file was written with. */
    public static String exported(String kind, long count, Path file) {
        return MAPPER.createObjectNode()
                .put("exported", kind)
                .put("records", count)
                .put("file", file.toString())
                .toString();
    }

    /** Where webhooks are received. */
    public static String receiving(URI url) {
        return MAPPER.createObjectNode().put("receiving_at", url.toString()).toString();
    }

    /** Why nothing was done. */
    public static String refusal(String status, Seq<String> sentences) {
        var json = MAPPER.createObjectNode().put("status", status);
        sentences.forEach(json.putArray("errors")::add);
        return json.toString();
    }

    /** What a run would cost that nobody has agreed to. */
    public static String unconfirmed(RunRefused.Unconfirmed unconfirmed) {
        var json = MAPPER.createObjectNode()
                .put("status", "UNCONFIRMED")
                .put("most_it_can_cost", unconfirmed.most().toDecimal());
        var rest = common(unconfirmed.account());
        rest.remove("status");
        rest.properties().forEach(entry -> json.set(entry.getKey(), entry.getValue()));
        return json.toString();
    }
}
