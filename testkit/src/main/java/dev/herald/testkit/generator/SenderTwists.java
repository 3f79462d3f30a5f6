package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Twist.denied;
import static dev.herald.testkit.generator.Twist.spared;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Money;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Currency;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Both sides of every limit for who sends. */
final class SenderTwists {
    static final Seq<Twist<SenderFacts>> ALL = List.of(
                    terms(ErrorCode.APP_TERMS_NOT_ACCEPTED, SenderTwists::app),
                    terms(ErrorCode.BUSINESS_TERMS_NOT_ACCEPTED, SenderTwists::business),
                    terms(ErrorCode.AD_ACCOUNT_TERMS_NOT_SIGNED, SenderTwists::account),
                    terms(ErrorCode.PAGE_TERMS_NOT_SIGNED, SenderTwists::page),
                    regions(ErrorCode.AD_ACCOUNT_REGION_UNSUPPORTED, SenderTwists::accountIn),
                    regions(ErrorCode.PAGE_REGION_UNSUPPORTED, SenderTwists::pageIn),
                    permission(),
                    paymentMethod(),
                    spendCap(),
                    prepaidBalance(),
                    throttling())
            .flatMap(Function.identity());

    private SenderTwists() {}

    private static Seq<Twist<SenderFacts>> terms(ErrorCode reason, BiFunction<SenderFacts, Terms, SenderFacts> with) {
        return List.of(
                denied(reason, "unsigned", facts -> Generator.constant(with.apply(facts, Terms.UNSIGNED))),
                spared(
                        reason,
                        "signed, or not known to be",
                        facts -> Accounts.fineTerms().map(terms -> with.apply(facts, terms))));
    }

    private static Seq<Twist<SenderFacts>> regions(ErrorCode reason, BiFunction<SenderFacts, Region, SenderFacts> in) {
        return List.of(
                denied(
                        reason,
                        "where businesses may not be",
                        facts -> Regions.closedToBusinesses().map(region -> in.apply(facts, region))),
                spared(
                        reason,
                        "where businesses may be",
                        facts -> Regions.openToBusinesses().map(region -> in.apply(facts, region))));
    }

    private static Seq<Twist<SenderFacts>> permission() {
        var reason = ErrorCode.MISSING_PAGE_PERMISSION;
        return List.of(
                denied(reason, "refused", facts -> Generator.constant(permitting(facts, Option.some(false)))),
                spared(reason, "given", facts -> Generator.constant(permitting(facts, Option.some(true)))),
                spared(reason, "not known", facts -> Generator.constant(permitting(facts, Option.none()))));
    }

    private static Seq<Twist<SenderFacts>> paymentMethod() {
        var reason = ErrorCode.MISSING_PAYMENT_METHOD;
        return List.of(
                denied(reason, "none", facts -> paying(facts, billing -> billing.withPaymentMethod(false))),
                spared(reason, "there is one", facts -> paying(facts, billing -> billing.withPaymentMethod(true))));
    }

    private static Seq<Twist<SenderFacts>> spendCap() {
        var reason = ErrorCode.ACCOUNT_SPEND_CAP_REACHED;
        return List.of(
                denied(
                        reason,
                        "spent just the cap, or more",
                        facts -> caps(facts).flatMap(cap -> Amounts.from(cap).map(spent -> with(facts, cap, spent)))),
                spared(
                        reason,
                        "a micro below the cap",
                        facts -> caps(facts).map(cap -> with(facts, cap, cap.minus(micro(facts))))),
                spared(
                        reason,
                        "no cap, whatever was spent",
                        facts -> Amounts.in(currency(facts))
                                .flatMap(spent -> paying(
                                        facts,
                                        billing -> new Billing(
                                                billing.paymentMethod(),
                                                Option.none(),
                                                Option.some(spent),
                                                billing.prepaidBalance(),
                                                billing.minDailyBudget())))));
    }

    private static Seq<Twist<SenderFacts>> prepaidBalance() {
        var reason = ErrorCode.PREPAID_BALANCE_DEPLETED;
        return List.of(
                denied(
                        reason,
                        "nothing left, or less",
                        facts -> Amounts.upTo(Money.zero(currency(facts)))
                                .flatMap(left -> paying(facts, billing -> billing.withPrepaidBalance(left)))),
                spared(
                        reason,
                        "a micro left",
                        facts -> paying(facts, billing -> billing.withPrepaidBalance(micro(facts)))));
    }

    private static Seq<Twist<SenderFacts>> throttling() {
        var reason = ErrorCode.SEND_RATE_LIMITED;
        return List.of(
                denied(
                        reason,
                        "until later",
                        facts -> Instants.after(facts.now()).map(until -> throttled(facts, until))),
                spared(reason, "until now", facts -> Generator.constant(throttled(facts, facts.now()))));
    }

    private static SenderFacts app(SenderFacts facts, Terms terms) {
        var sender = facts.sender();
        return new SenderFacts(
                new Sender(new App(sender.app().id(), terms), sender.business(), sender.adAccount(), sender.page()),
                facts.now());
    }

    private static SenderFacts business(SenderFacts facts, Terms terms) {
        var sender = facts.sender();
        return new SenderFacts(
                new Sender(
                        sender.app(), new Business(sender.business().id(), terms), sender.adAccount(), sender.page()),
                facts.now());
    }

    private static SenderFacts account(SenderFacts facts, Terms terms) {
        return account(facts, facts.sender().adAccount().country(), terms);
    }

    private static SenderFacts accountIn(SenderFacts facts, Region country) {
        return account(facts, Option.some(country), facts.sender().adAccount().terms());
    }

    private static SenderFacts account(SenderFacts facts, Option<Region> country, Terms terms) {
        var account = facts.sender().adAccount();
        return Changed.account(
                facts,
                new AdAccount(
                        account.id(),
                        country,
                        account.currency(),
                        account.timeZone(),
                        terms,
                        account.billing(),
                        account.throttledUntil()));
    }

    private static SenderFacts page(SenderFacts facts, Terms terms) {
        var page = facts.sender().page();
        return Changed.page(facts, new Page(page.id(), page.country(), terms, page.permission()));
    }

    private static SenderFacts pageIn(SenderFacts facts, Region country) {
        var page = facts.sender().page();
        return Changed.page(facts, new Page(page.id(), Option.some(country), page.terms(), page.permission()));
    }

    private static SenderFacts permitting(SenderFacts facts, Option<Boolean> permission) {
        var page = facts.sender().page();
        return Changed.page(facts, new Page(page.id(), page.country(), page.terms(), permission));
    }

    private static Generator<SenderFacts> paying(SenderFacts facts, Function<Billing, Billing> change) {
        var account = facts.sender().adAccount();
        return Generator.constant(Changed.account(facts, Changed.billing(account, change.apply(account.billing()))));
    }

    private static SenderFacts with(SenderFacts facts, Money cap, Money spent) {
        var account = facts.sender().adAccount();
        var billing = account.billing().withSpendCap(cap).withAmountSpent(spent);
        return Changed.account(facts, Changed.billing(account, billing));
    }

    private static SenderFacts throttled(SenderFacts facts, Instant until) {
        return Changed.account(facts, facts.sender().adAccount().withThrottledUntil(until));
    }

    private static Generator<Money> caps(SenderFacts facts) {
        return Amounts.in(currency(facts)).map(micro(facts)::plus);
    }

    private static Currency currency(SenderFacts facts) {
        return facts.sender().adAccount().currency();
    }

    private static Money micro(SenderFacts facts) {
        return new Money(1, currency(facts));
    }
}
