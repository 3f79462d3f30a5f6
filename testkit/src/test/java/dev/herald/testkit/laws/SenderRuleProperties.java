package dev.herald.testkit.laws;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.eligibility.SenderRules;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.region.Region;
import dev.herald.testkit.generator.Changed;
import dev.herald.testkit.generator.Situations;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The laws of the rules about who sends. */
final class SenderRuleProperties extends RuleLaws<SenderFacts> {

    SenderRuleProperties() {
        super(Situations.OF_SENDERS, SenderRules.ALL);
    }

    @Override
    Seq<Denial> judge(RuleBook book, SenderFacts facts) {
        return book.judge(facts);
    }

    @Override
    RuleBook book(Seq<Rule<SenderFacts>> some) {
        return some.foldLeft(RuleBook.EMPTY, RuleBook::withSenderRule);
    }

    @Override
    SenderFacts at(SenderFacts facts, Instant now) {
        return Changed.now(facts, now);
    }

    @Override
    String id(SenderFacts facts, Scope scope) {
        return switch (scope) {
            case PAGE -> facts.sender().page().id().value();
            case AD_ACCOUNT -> facts.sender().adAccount().id().value();
            case BUSINESS -> facts.sender().business().id();
            default -> facts.sender().app().id();
        };
    }

    @Override
    Seq<Forgetting<SenderFacts>> forgettings() {
        return List.of(
                new Forgetting<>(
                        "the app's terms",
                        facts -> parties(
                                facts,
                                new App(facts.sender().app().id(), Terms.UNKNOWN),
                                facts.sender().business())),
                new Forgetting<>(
                        "the business's terms",
                        facts -> parties(
                                facts,
                                facts.sender().app(),
                                new Business(facts.sender().business().id(), Terms.UNKNOWN))),
                account(
                        "the account's terms",
                        account -> with(account, account.country(), Terms.UNKNOWN, account.throttledUntil())),
                account(
                        "the account's country",
                        account -> with(account, Option.none(), account.terms(), account.throttledUntil())),
                account("the throttling", account -> with(account, account.country(), account.terms(), Option.none())),
                page("the page's terms", page -> new Page(page.id(), page.country(), Terms.UNKNOWN, page.permission())),
                page("the page's country", page -> new Page(page.id(), Option.none(), page.terms(), page.permission())),
                page("the permission", page -> new Page(page.id(), page.country(), page.terms(), Option.none())),
                billing(
                        "the payment method",
                        pays -> new Billing(
                                Option.none(),
                                pays.spendCap(),
                                pays.amountSpent(),
                                pays.prepaidBalance(),
                                pays.minDailyBudget())),
                billing(
                        "the spend cap",
                        pays -> new Billing(
                                pays.paymentMethod(),
                                Option.none(),
                                pays.amountSpent(),
                                pays.prepaidBalance(),
                                pays.minDailyBudget())),
                billing(
                        "the amount spent",
                        pays -> new Billing(
                                pays.paymentMethod(),
                                pays.spendCap(),
                                Option.none(),
                                pays.prepaidBalance(),
                                pays.minDailyBudget())),
                billing(
                        "the balance",
                        pays -> new Billing(
                                pays.paymentMethod(),
                                pays.spendCap(),
                                pays.amountSpent(),
                                Option.none(),
                                pays.minDailyBudget())),
                billing("how it pays", pays -> Billing.UNKNOWN));
    }

    private static Forgetting<SenderFacts> account(String what, UnaryOperator<AdAccount> change) {
        return new Forgetting<>(
                what,
                facts -> Changed.account(facts, change.apply(facts.sender().adAccount())));
    }

    private static Forgetting<SenderFacts> billing(String what, UnaryOperator<Billing> change) {
        return account(what, account -> Changed.billing(account, change.apply(account.billing())));
    }

    private static Forgetting<SenderFacts> page(String what, UnaryOperator<Page> change) {
        return new Forgetting<>(
                what, facts -> Changed.page(facts, change.apply(facts.sender().page())));
    }

    private static SenderFacts parties(SenderFacts facts, App app, Business business) {
        var sender = facts.sender();
        return new SenderFacts(new Sender(app, business, sender.adAccount(), sender.page()), facts.now());
    }

    private static AdAccount with(AdAccount account, Option<Region> country, Terms terms, Option<Instant> throttled) {
        return new AdAccount(
                account.id(), country, account.currency(), account.timeZone(), terms, account.billing(), throttled);
    }
}
