package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Money;
import dev.herald.domain.region.Region;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * What the API tells of ad account and page, and which permissions the caller has (endpoints page, "Asset facts for
 * rules", mid-2026; reference page of 2026-04-24 for the permissions). Amounts are strings in minor units. What the
 * sandbox does not know of its sender is told as a sender in order would have it.
 */
final class AssetFacts {
    static final Seq<String> PERMISSIONS = List.of("ads_management", "pages_messaging", "paid_marketing_messages");
    private static final int ACTIVE = 1;
    private static final String FUNDING_SOURCE = "30000000001";

    private final RecordedWorld world;

    AssetFacts(RecordedWorld world) {
        this.world = world;
    }

    boolean isPage(String id) {
        return world.read(known -> known.assets().page(id)).isDefined();
    }

    Either<GraphError, JsonNode> adAccount(String id, Parameters parameters) {
        return account(id).flatMap(account -> selected(node(account), parameters));
    }

    Either<GraphError, JsonNode> page(String id, Parameters parameters) {
        return world.read(known -> known.assets().page(id))
                .toEither(() -> GraphError.noObject(id))
                .flatMap(page -> selected(node(page), parameters));
    }

    /** The smallest daily budget. */
    Either<GraphError, JsonNode> minimumBudgets(String id) {
        return account(id).map(account -> {
            var answer = Json.object();
            answer.putArray("data")
                    .addObject()
                    .put("currency", account.currency().getCurrencyCode())
                    .put("min_daily_budget_imp", MinimumBudgets.of(account).toMinor());
            return answer;
        });
    }

    /** The permissions that sending takes; declined where the page is known not to have given them. */
    Either<GraphError, JsonNode> permissions() {
        var given = world.read(known -> known.assets().first())
                .forAll(sender -> sender.page().permission().getOrElse(true));
        var answer = Json.object();
        var data = answer.putArray("data");
        PERMISSIONS.forEach(
                name -> data.addObject().put("permission", name).put("status", given ? "granted" : "declined"));
        return Either.right(answer);
    }

    private Either<GraphError, AdAccount> account(String id) {
        return world.read(known -> known.assets().sender(id))
                .map(Sender::adAccount)
                .toEither(() -> GraphError.noObject("act_" + id));
    }

    private static Either<GraphError, JsonNode> selected(ObjectNode node, Parameters parameters) {
        return FieldSelection.parse(parameters.text("fields").getOrElse("id"))
                .flatMap(selection -> selection.of(node))
                .map(answer -> answer);
    }

    private static ObjectNode node(AdAccount account) {
        var billing = account.billing();
        var node = Json.object()
                .put("id", "act_" + account.id())
                .put("account_id", account.id().value())
                .put("account_status", ACTIVE)
                .put("disable_reason", 0)
                .put("currency", account.currency().getCurrencyCode())
                .put("timezone_name", account.timeZone().getId());
        return put(node, account, billing);
    }

    private static ObjectNode put(ObjectNode node, AdAccount account, Billing billing) {
        return node.put(
                        "business_country_code",
                        account.country().map(Region::code).getOrNull())
                .put("spend_cap", minor(billing.spendCap()))
                .put("amount_spent", minor(billing.amountSpent()))
                .put("balance", minor(billing.prepaidBalance()))
                .put("is_prepay_account", billing.prepaidBalance().isDefined())
                .put("funding_source", billing.paymentMethod().getOrElse(true) ? FUNDING_SOURCE : null);
    }

    /** "0" where there is none, as the API has it. */
    private static String minor(Option<Money> amount) {
        return Long.toString(amount.map(Money::toMinor).getOrElse(0L));
    }

    private static ObjectNode node(Page page) {
        var node = Json.object().put("id", page.id().value()).put("name", "Page " + page.id());
        page.country()
                .map(country -> Locale.of("", country.code()).getDisplayCountry(Locale.ENGLISH))
                .fold(
                        () -> node.putNull("location"),
                        country -> node.set("location", Json.object().put("country", country)));
        return node;
    }
}
