package dev.herald.app.file;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.region.Region;
import dev.herald.domain.violation.OpaqueId;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** Reads who sends. */
final class SenderSection {

    private SenderSection() {}

    /**
     * Who sends.
     *
     * @param ofPage the file's part about the page, of which somebody else may have read more
     */
    static Option<Sender> read(Section file, Section ofPage) {
        var app = party(file.section("app"), App::new);
        var business = party(file.section("business"), Business::new);
        var adAccount = adAccount(file);
        var page = page(ofPage);
        return app.flatMap(a ->
                business.flatMap(b -> adAccount.flatMap(account -> page.map(p -> new Sender(a, b, account, p)))));
    }

    /** Who sends, by name; what says the same beside it is a mistake. The page's suppressed are the campaign's own. */
    static Option<Sender> named(Section file, Section ofPage, KnownSenders known) {
        List.of("app", "business", "ad_account")
                .filter(key -> !file.raw(key).isMissingNode())
                .forEach(key -> file.wrong(key, "stands beside sender, which says it already; leave one of them out"));
        ofPage.nothingElse();
        return file.optional("sender", known::find);
    }

    private interface Party<T> {
        T of(String id, Terms terms);
    }

    private static <T> Option<T> party(Section section, Party<T> party) {
        var id = section.required("id", SenderSection::id);
        var terms = terms(section);
        section.nothingElse();
        return id.map(known -> party.of(known, terms));
    }

    private static Validation<Seq<Violation>, String> id(String text) {
        return Violation.valid(OpaqueId.check(text), () -> text);
    }

    private static Terms terms(Section section) {
        return section.flag("terms_signed")
                .map(signed -> signed ? Terms.SIGNED : Terms.UNSIGNED)
                .getOrElse(Terms.UNKNOWN);
    }

    private static Option<AdAccount> adAccount(Section file) {
        var section = file.section("ad_account");
        var id = section.required("id", SenderSection::adAccountId);
        var country = section.optional("country", Region::of);
        var currency = section.required("currency", Texts::currency);
        var timeZone = section.required("timezone", Texts::timeZone);
        var paymentMethod = section.flag("payment_method");
        var terms = terms(section);
        var spendCap = section.money("spend_cap", currency);
        var amountSpent = section.money("amount_spent", currency);
        var prepaidBalance = section.money("prepaid_balance", currency);
        var minDailyBudget = section.money("min_daily_budget", currency);
        section.nothingElse();
        return id.flatMap(known -> currency.flatMap(money -> timeZone.flatMap(zone -> file.keep(
                "ad_account",
                AdAccount.of(
                        known,
                        country,
                        money,
                        zone,
                        terms,
                        new Billing(paymentMethod, spendCap, amountSpent, prepaidBalance, minDailyBudget))))));
    }

    private static Validation<Seq<Violation>, AdAccountId> adAccountId(String text) {
        return AdAccountId.of(text.startsWith("act_") ? text.substring("act_".length()) : text);
    }

    private static Option<Page> page(Section section) {
        var id = section.required("id", PageId::of);
        var country = section.optional("country", Region::of);
        var terms = terms(section);
        var permission = section.flag("permission");
        section.nothingElse();
        return id.map(known -> new Page(known, country, terms, permission));
    }
}
