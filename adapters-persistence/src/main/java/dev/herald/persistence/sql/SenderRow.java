package dev.herald.persistence.sql;

import dev.herald.application.port.SenderName;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Money;
import dev.herald.domain.region.Region;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Function;

/** What a person told of a sender, as a row. */
record SenderRow(SenderName name, Sender sender, Instant since) {

    /** All columns but those of a check, which is empty at first. */
    static final Table<SenderRow> TABLE = Table.<SenderRow>named("sender")
            .key("name", row -> row.name.value())
            .value("app", row -> FreeText.stored(row.sender.app().id()))
            .value("app_terms", row -> row.sender.app().terms().name())
            .value("business", row -> FreeText.stored(row.sender.business().id()))
            .value("business_terms", row -> row.sender.business().terms().name())
            .value("ad_account", row -> row.account().id().value())
            .maybe("country", row -> row.account().country().map(Region::code))
            .value("currency", row -> row.account().currency().getCurrencyCode())
            .value("time_zone", row -> row.account().timeZone().getId())
            .value("ad_account_terms", row -> row.account().terms().name())
            .maybeNumber(
                    "payment_method",
                    row -> row.account().billing().paymentMethod().map(SenderRow::number))
            .maybeNumber("spend_cap_micros", amount(Billing::spendCap))
            .maybeNumber("amount_spent_micros", amount(Billing::amountSpent))
            .maybeNumber("prepaid_balance_micros", amount(Billing::prepaidBalance))
            .maybeNumber("min_daily_budget_micros", amount(Billing::minDailyBudget))
            .value("page", row -> row.sender.page().id().value())
            .maybe("page_country", row -> row.sender.page().country().map(Region::code))
            .value("page_terms", row -> row.sender.page().terms().name())
            .maybeNumber(
                    "page_permission", row -> row.sender.page().permission().map(SenderRow::number))
            .number("since", row -> row.since.toEpochMilli());

    private AdAccount account() {
        return sender.adAccount();
    }

    private static long number(boolean holds) {
        return holds ? 1 : 0;
    }

    private static Function<SenderRow, Option<Long>> amount(Function<Billing, Option<Money>> which) {
        return row -> which.apply(row.account().billing()).map(Money::micros);
    }

    static SenderRow read(ResultSet row) throws SQLException {
        return new SenderRow(
                new SenderName(row.getString("name")),
                new Sender(
                        new App(FreeText.of(row.getString("app")), terms(row, "app_terms")),
                        new Business(FreeText.of(row.getString("business")), terms(row, "business_terms")),
                        account(row),
                        new Page(
                                new PageId(row.getString("page")),
                                region(row, "page_country"),
                                terms(row, "page_terms"),
                                flag(row, "page_permission"))),
                Column.time(row, "since"));
    }

    private static AdAccount account(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new AdAccount(
                new AdAccountId(row.getString("ad_account")),
                region(row, "country"),
                currency,
                ZoneId.of(row.getString("time_zone")),
                terms(row, "ad_account_terms"),
                new Billing(
                        flag(row, "payment_method"),
                        money(row, "spend_cap_micros", currency),
                        money(row, "amount_spent_micros", currency),
                        money(row, "prepaid_balance_micros", currency),
                        money(row, "min_daily_budget_micros", currency)),
                Option.none());
    }

    private static Terms terms(ResultSet row, String column) throws SQLException {
        return Terms.valueOf(row.getString(column));
    }

    private static Option<Region> region(ResultSet row, String column) throws SQLException {
        return Column.text(row, column).map(Region::new);
    }

    private static Option<Boolean> flag(ResultSet row, String column) throws SQLException {
        return Column.number(row, column).map(number -> number != 0);
    }

    private static Option<Money> money(ResultSet row, String column, Currency currency) throws SQLException {
        return Column.number(row, column).map(micros -> new Money(micros, currency));
    }
}
