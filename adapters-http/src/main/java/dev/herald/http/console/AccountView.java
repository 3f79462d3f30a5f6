package dev.herald.http.console;

import dev.herald.application.account.AccountCheck;
import dev.herald.application.office.Desk;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Terms;
import dev.herald.domain.eligibility.Explanation.Explained;
import dev.herald.domain.eligibility.Finding;
import dev.herald.http.words.CheckWords;
import dev.herald.http.words.LimitWords;
import dev.herald.http.words.Part;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Locale;

/**
 * Who sends a campaign.
 *
 * @param limits how much of the API's limits is used up
 * @param checked what the API said of them; none if it was not asked
 */
record AccountView(String campaign, Seq<Party> parties, Part limits, Option<Checked> checked) {

    /** One of the four. */
    record Party(String what, String id, String terms, String facts) {}

    /** What was found, when. */
    record Checked(String at, String verdict, Seq<Part> parts) {

        static Checked of(AccountCheck check, Instant at) {
            var denials = check.findings()
                    .flatMap(Checked::denial)
                    .appendAll(check.adAccount().flatMap(CheckWords::mayNotSpend));
            return new Checked(
                    Words.time(at),
                    CheckWords.verdict(check),
                    Part.of("What stands in the way", denials).appendAll(CheckWords.parts(check, at)));
        }

        private static Option<String> denial(Explained explained) {
            return explained.finding() instanceof Finding.Denies(var denial)
                    ? Option.some(denial.words())
                    : Option.none();
        }
    }

    /** What was found at this instant. */
    record Found(AccountCheck check, Instant at) {}

    static AccountView of(Desk desk, Option<Found> found, Instant now) {
        var sender = found.map(Found::check)
                .map(AccountCheck::sender)
                .getOrElse(desk.brief().sender());
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
                                facts(sender.page()))),
                LimitWords.of(desk.limits(), sender, now),
                found.map(known -> Checked.of(known.check(), known.at())));
    }

    private static String terms(Terms terms) {
        return terms.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String facts(AdAccount account) {
        var billing = account.billing();
        return List.of(
                        Option.some(CheckWords.place(account)),
                        billing.paymentMethod().map(there -> there ? "payment method" : "no payment method"),
                        Option.some(CheckWords.money(account)),
                        account.throttledUntil().map(until -> "throttled until " + Words.time(until)))
                .flatMap(fact -> fact)
                .mkString("; ");
    }

    private static String facts(Page page) {
        return CheckWords.place(page.country())
                + page.permission()
                        .map(given -> given ? "; permission given" : "; permission missing")
                        .getOrElse("");
    }
}
