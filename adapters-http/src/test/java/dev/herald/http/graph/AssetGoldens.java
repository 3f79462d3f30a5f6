package dev.herald.http.graph;

import static dev.herald.http.graph.Goldens.DONE;
import static dev.herald.http.graph.Goldens.SAO_PAULO;
import static dev.herald.http.graph.Goldens.TOKENS;
import static dev.herald.http.graph.Goldens.success;
import static dev.herald.http.graph.Goldens.usd;

import dev.herald.application.port.AccountReport;
import dev.herald.application.port.AccountStatus;
import dev.herald.application.port.AppSubscription;
import dev.herald.application.port.PageReport;
import dev.herald.application.port.Permission;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Money;
import dev.herald.domain.region.Region;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.ZoneId;
import java.util.Currency;

/** Those who send, and what they are told. */
final class AssetGoldens {
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final String ASSETS = "asset-facts-mid-2026/";

    private AssetGoldens() {}

    static Seq<Golden> assets() {
        return List.of(
                new Golden(
                        ASSETS + "ad-account", api -> api.assets().adAccount(Fixtures.AD_ACCOUNT), success(active())),
                new Golden(
                        ASSETS + "ad-account-disabled",
                        api -> api.assets().adAccount(Fixtures.AD_ACCOUNT),
                        success(disabled())),
                new Golden(
                        ASSETS + "minimum-budgets",
                        api -> api.assets().minimumDailyBudget(Fixtures.AD_ACCOUNT, Fixtures.USD),
                        success(Option.some(usd("1")))),
                new Golden(
                        ASSETS + "page",
                        api -> api.assets().page(Fixtures.PAGE),
                        success(new PageReport(Fixtures.PAGE, Option.some("Hat shop"), Option.some(new Region("VN"))))),
                new Golden(
                        ASSETS + "permissions",
                        api -> api.assets().permissions(),
                        success(List.of(
                                new Permission("pages_messaging", true), new Permission("ads_management", false)))),
                new Golden(
                        TOKENS + "subscribe-page",
                        api -> api.pageEvents()
                                .subscribe(
                                        Fixtures.PAGE,
                                        List.of("messages", "messaging_optins", "marketing_message_delivery_failed")),
                        DONE),
                new Golden(
                        TOKENS + "subscribed-apps",
                        api -> api.pageEvents().subscriptions(Fixtures.PAGE),
                        success(List.of(
                                new AppSubscription(
                                        Option.some("9001"),
                                        Option.some("Hat shop"),
                                        HashSet.of("messages", "messaging_optins")),
                                new AppSubscription(Option.none(), Option.none(), HashSet.of("feed"))))));
    }

    private static AccountReport active() {
        return new AccountReport(
                new AdAccount(
                        Fixtures.AD_ACCOUNT,
                        Option.some(new Region("BR")),
                        BRL,
                        SAO_PAULO,
                        Terms.UNKNOWN,
                        Billing.UNKNOWN
                                .withPaymentMethod(true)
                                .withSpendCap(Money.ofMinor(1_000_000, BRL))
                                .withAmountSpent(Money.ofMinor(250_050, BRL))
                                .withPrepaidBalance(Money.ofMinor(7_300, BRL)),
                        Option.none()),
                Option.some(new AccountStatus(1)),
                Option.none());
    }

    private static AccountReport disabled() {
        return new AccountReport(
                new AdAccount(
                        Fixtures.AD_ACCOUNT,
                        Option.none(),
                        JPY,
                        ZoneId.of("Asia/Tokyo"),
                        Terms.UNKNOWN,
                        Billing.UNKNOWN.withPaymentMethod(false).withAmountSpent(Money.ofMinor(30, JPY)),
                        Option.none()),
                Option.some(new AccountStatus(2)),
                Option.some(3));
    }
}
