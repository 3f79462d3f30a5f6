package dev.herald.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.account.AccountCheck;
import dev.herald.application.account.LimitUse;
import dev.herald.application.account.LimitUse.Limit;
import dev.herald.application.port.AccountReport;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.RequiredPermission;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Money;
import dev.herald.domain.region.Region;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Those who send, as programs read it. */
public final class SenderJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private SenderJson() {}

    /** Those who send, as they were told of. */
    public static ObjectNode told(Sender sender) {
        var json = MAPPER.createObjectNode();
        json.putObject("app")
                .put("id", sender.app().id())
                .put("terms", sender.app().terms().name());
        json.putObject("business")
                .put("id", sender.business().id())
                .put("terms", sender.business().terms().name());
        adAccount(json, sender.adAccount())
                .put("terms", sender.adAccount().terms().name());
        json.putObject("page")
                .put("id", sender.page().id().value())
                .put("country", sender.page().country().map(Region::code).getOrNull())
                .put("terms", sender.page().terms().name())
                .put("permission", sender.page().permission().getOrNull());
        return json;
    }

    /** What stands in the way of those who send. */
    public static ObjectNode check(AccountCheck check) {
        var json = MAPPER.createObjectNode().put("in_order", check.isInOrder());
        check.adAccount().map(AccountReport::account).forEach(account -> adAccount(json, account));
        check.page()
                .forEach(page -> json.putObject("page")
                        .put("id", page.id().value())
                        .put("name", page.name().getOrNull())
                        .put("country", page.country().map(Region::code).getOrNull()));
        RulesJson.findings(json.putArray("rules"), "sender", check.findings());
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
                        .put("expires_at", text(facts.expiresAt())));
        json.set("missing_events", texts(check.missingEvents()));
        json.set("differences", texts(Option.some(check.differences())));
        json.set("limits", limits(check.limits()));
        json.set("unanswered", texts(Option.some(check.unanswered())));
        return json;
    }

    /** How much of the API's limits is used up, of each as it was told last. */
    public static ArrayNode limits(Seq<LimitUse> limits) {
        var array = MAPPER.createArrayNode();
        limits.forEach(use -> whose(array.addObject(), use.limit())
                .put("percent", use.percent())
                .put("regains_access_at", text(use.regainsAccessAt()))
                .put("counts_anew_at", text(use.countsAnewAt()))
                .put("told_at", use.toldAt().toString()));
        return array;
    }

    private static ObjectNode whose(ObjectNode json, Limit limit) {
        return switch (limit) {
            case Limit.OfApp app -> json.put("limit", "APP").putNull("id").putNull("type");
            case Limit.OfAdAccount(var id) ->
                json.put("limit", "AD_ACCOUNT").put("id", id.value()).putNull("type");
            case Limit.OfUseCase(var id, var type) ->
                json.put("limit", "USE_CASE").put("id", id).put("type", type);
        };
    }

    private static @Nullable String text(Option<Instant> instant) {
        return instant.map(Instant::toString).getOrNull();
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

    private static ObjectNode adAccount(ObjectNode json, AdAccount account) {
        var billing = account.billing();
        return json.putObject("ad_account")
                .put("id", account.id().value())
                .put("country", account.country().map(Region::code).getOrNull())
                .put("currency", account.currency().getCurrencyCode())
                .put("timezone", account.timeZone().getId())
                .put("amount_spent", billing.amountSpent().map(Money::toDecimal).getOrNull())
                .put("spend_cap", billing.spendCap().map(Money::toDecimal).getOrNull())
                .put(
                        "prepaid_balance",
                        billing.prepaidBalance().map(Money::toDecimal).getOrNull());
    }
}
