package dev.herald.http.console;

import dev.herald.application.account.AccountCheck;
import dev.herald.application.office.Desk;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.Terms;
import dev.herald.domain.eligibility.Explanation.Explained;
import dev.herald.domain.eligibility.Finding;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Who sends a campaign.
 *
 * @param checked what the API said of them just now, in sentences; empty if it was not asked
 */
record AccountView(String campaign, Seq<Party> parties, Seq<String> checked) {

    /** One of the four. */
    record Party(String what, String id, String terms, String facts) {}

    static AccountView of(Desk desk, Option<AccountCheck> check) {
        var sender = check.map(AccountCheck::sender).getOrElse(desk.brief().sender());
        return new AccountView(
                desk.id(),
                List.of(
                        new Party("app", sender.app().id(), terms(sender.app().terms()), ""),
                        new Party(
                                "business",
                                sender.business().id(),
                                terms(sender.business().terms()),
                                ""),
                        new Party(
                                "ad account",
                                sender.adAccount().id().value(),
                                terms(sender.adAccount().terms()),
                                facts(sender.adAccount())),
                        new Party(
                                "page",
                                sender.page().id().value(),
                                terms(sender.page().terms()),
                                "country "
                                        + sender.page()
                                                .country()
                                                .map(region -> region.code())
                                                .getOrElse("not known")
                                        + sender.page()
                                                .permission()
                                                .map(given -> given ? ", permission given" : ", permission missing")
                                                .getOrElse(""))),
                check.<Seq<String>>map(AccountView::sentences).getOrElse(List.empty()));
    }

    private static String terms(Terms terms) {
        return terms.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String facts(AdAccount account) {
        var billing = account.billing();
        return List.of(
                        Option.some("currency " + account.currency()),
                        Option.some("budget days in " + account.timeZone()),
                        account.country().map(region -> "country " + region.code()),
                        billing.paymentMethod().map(there -> there ? "payment method" : "no payment method"),
                        billing.spendCap().map(cap -> "spend cap " + cap),
                        billing.amountSpent().map(spent -> "spent against it " + spent),
                        billing.prepaidBalance().map(balance -> "prepaid balance " + balance),
                        account.throttledUntil().map(until -> "throttled until " + Words.time(until)))
                .flatMap(fact -> fact)
                .mkString(", ");
    }

    private static Seq<String> sentences(AccountCheck check) {
        var all = check.findings()
                .flatMap(AccountView::denial)
                .appendAll(check.adAccount()
                        .flatMap(report -> report.status())
                        .filter(status -> !status.canSpend())
                        .map(status -> "The ad account is " + status.word() + "."))
                .appendAll(check.missingPermissions()
                        .getOrElse(List.empty())
                        .map(missing -> "The permission " + missing.words() + " is missing."))
                .appendAll(check.missingEvents()
                        .getOrElse(List.empty())
                        .map(missing -> "The page's events " + missing + " do not reach the app."))
                .appendAll(check.differences())
                .appendAll(check.unanswered());
        return all.isEmpty() ? List.of("Everything is in order.") : all.toList();
    }

    private static Option<String> denial(Explained explained) {
        return explained.finding() instanceof Finding.Denies(var denial) ? Option.some(denial.words()) : Option.none();
    }
}
