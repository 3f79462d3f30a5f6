package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.AccessTokenName.Kind;
import dev.herald.application.port.AccountReport;
import dev.herald.application.port.AccountStatus;
import dev.herald.application.port.Answer;
import dev.herald.application.port.PageReport;
import dev.herald.application.port.Permission;
import dev.herald.application.port.SenderAssets;
import dev.herald.application.port.TokenFacts;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Money;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;

/**
 * Ad accounts, pages and permissions. An account without a currency or time zone that we know is unreadable: nothing
 * could be counted without them.
 */
final class GraphAssets implements SenderAssets {
    private static final String ACCOUNT_FIELDS =
            "account_status,business_country_code,currency,timezone_name,spend_cap,"
                    + "amount_spent,balance,is_prepay_account,funding_source,disable_reason";
    private static final String PAGE_FIELDS = "id,name,location";

    private final AssetCalls assets;
    private final AccessTokenCalls accessTokens;

    /** With the access token for ads. */
    private final Lists lists;

    private final Transport transport;
    private final Credential ads;
    private final Credential page;

    GraphAssets(
            AssetCalls assets,
            AccessTokenCalls accessTokens,
            Lists lists,
            Transport transport,
            Credential ads,
            Credential page) {
        this.assets = assets;
        this.accessTokens = accessTokens;
        this.lists = lists;
        this.transport = transport;
        this.ads = ads;
        this.page = page;
    }

    @Override
    public Answer<AccountReport> adAccount(AdAccountId id) {
        var query = Map.of("fields", ACCOUNT_FIELDS);
        return transport.ask(
                progress -> assets.adAccount(progress, ads, id.value(), query),
                answer -> Fields.currency(answer.path("currency"))
                        .flatMap(currency -> Fields.text(answer.path("timezone_name"))
                                .flatMap(Fields::zone)
                                .map(zone -> report(id, currency, zone, answer))));
    }

    private static AccountReport report(AdAccountId id, Currency currency, ZoneId zone, JsonNode answer) {
        return new AccountReport(
                new AdAccount(
                        id,
                        Fields.text(answer.path("business_country_code")).flatMap(CountryNames::of),
                        currency,
                        zone,
                        Terms.UNKNOWN,
                        billing(answer, currency),
                        Option.none()),
                Fields.integer(answer.path("account_status")).map(AccountStatus::new),
                Fields.integer(answer.path("disable_reason")).filter(reason -> reason != 0));
    }

    /** A cap of 0 is no cap (the Marketing API's page on ad accounts). */
    private static Billing billing(JsonNode answer, Currency currency) {
        var isPrepaid = Fields.flag(answer.path("is_prepay_account")).getOrElse(false);
        return new Billing(
                Option.some(isPresent(answer.path("funding_source"))),
                Decimals.minor(answer.path("spend_cap"), currency).filter(cap -> cap.micros() > 0),
                Decimals.minor(answer.path("amount_spent"), currency),
                Decimals.minor(answer.path("balance"), currency).filter(balance -> isPrepaid),
                Option.none());
    }

    private static boolean isPresent(JsonNode id) {
        return !id.isMissingNode() && !id.isNull() && !List.of("", "0").contains(id.asText());
    }

    @Override
    public Answer<Option<Money>> minimumDailyBudget(AdAccountId id, Currency currency) {
        var minimums = new Lists.Kind<>(
                (progress, query) -> assets.minimumBudgets(progress, ads, id.value(), query),
                Map.of(),
                Option::<JsonNode>some);
        return lists.find(
                        minimums,
                        minimum -> Fields.currency(minimum.path("currency")).contains(currency))
                .then(own -> new Answer.Success<>(
                        own.flatMap(minimum -> Decimals.minor(minimum.path("min_daily_budget_imp"), currency))));
    }

    @Override
    public Answer<PageReport> page(PageId id) {
        var query = Map.of("fields", PAGE_FIELDS);
        return transport.ask(
                progress -> assets.page(progress, page, id.value(), query),
                answer -> Numeral.id(answer.path("id"))
                        .filter(id.value()::equals)
                        .map(same -> new PageReport(
                                id,
                                Fields.text(answer.path("name")),
                                List.of("country_code", "country")
                                        .flatMap(field -> Fields.text(
                                                answer.path("location").path(field)))
                                        .flatMap(CountryNames::of)
                                        .headOption())));
    }

    @Override
    public Answer<Seq<Permission>> permissions() {
        return lists.all(new Lists.Kind<>(
                (progress, query) -> assets.permissions(progress, ads, query), Map.of(), GraphAssets::permission));
    }

    @Override
    public io.vavr.collection.Map<Kind, Answer<TokenFacts>> tokens() {
        var ofPage = LinkedHashMap.of(Kind.PAGE_TOKEN, facts(page));
        return ads.token().equals(page.token()) ? ofPage : ofPage.put(Kind.ADS_TOKEN, facts(ads));
    }

    /** {@code GET debug_token} (Graph API reference, "Debug-Token", mid-2026): an expiry of 0 is none. */
    private Answer<TokenFacts> facts(Credential token) {
        var query = Map.of("input_token", token.token());
        return transport.ask(
                progress -> accessTokens.debugToken(progress, token, InBody.TAG, query),
                answer -> facts(answer.path("data")));
    }

    private static Option<TokenFacts> facts(JsonNode told) {
        return Fields.flag(told.path("is_valid"))
                .map(valid -> new TokenFacts(
                        valid,
                        Numeral.of(told.path("expires_at"))
                                .filter(seconds -> seconds > 0)
                                .flatMap(GraphTimestamp::of)));
    }

    private static Option<Permission> permission(JsonNode entry) {
        return Fields.text(entry.path("permission"))
                .map(name ->
                        new Permission(name, Fields.text(entry.path("status")).contains("granted")));
    }
}
