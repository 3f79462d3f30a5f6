package dev.herald.testkit.oracle;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.region.Region;
import io.vavr.control.Option;
import java.time.Instant;

/** App, business, ad account and page. */
final class SenderOracle {
    private SenderOracle() {}

    static Answer judge(SenderFacts facts) {
        var answer = new Answer();
        terms(facts.sender(), answer);
        regions(facts.sender(), answer);
        money(facts.sender().adAccount().billing(), answer);
        if (facts.sender().page().permission().isDefined()
                && !facts.sender().page().permission().get()) {
            answer.deny("2300039");
        }
        rate(facts.sender().adAccount(), facts.now(), answer);
        return answer;
    }

    private static void terms(Sender sender, Answer answer) {
        if (sender.business().terms() == Terms.UNSIGNED) {
            answer.deny("2300013");
        }
        if (sender.app().terms() == Terms.UNSIGNED) {
            answer.deny("2300019");
        }
        if (sender.page().terms() == Terms.UNSIGNED) {
            answer.deny("2300066");
        }
        if (sender.adAccount().terms() == Terms.UNSIGNED) {
            answer.deny("2300067");
        }
    }

    private static void regions(Sender sender, Answer answer) {
        if (outside(sender.adAccount().country())) {
            answer.deny("2300030");
        }
        if (outside(sender.page().country())) {
            answer.deny("2300031");
        }
    }

    private static boolean outside(Option<Region> country) {
        if (country.isEmpty()) {
            return false;
        }
        for (var served : RegionList.BUSINESSES) {
            if (served.equals(country.get().code())) {
                return false;
            }
        }
        return true;
    }

    private static void money(Billing billing, Answer answer) {
        if (billing.paymentMethod().isDefined() && !billing.paymentMethod().get()) {
            answer.deny("2300011");
        }
        if (billing.spendCap().isDefined() && billing.amountSpent().isDefined()) {
            var cap = billing.spendCap().get().micros();
            var spent = billing.amountSpent().get().micros();
            if (spent >= cap) {
                answer.deny("2300056");
            }
        }
        if (billing.prepaidBalance().isDefined()
                && billing.prepaidBalance().get().micros() <= 0) {
            answer.deny("2300058");
        }
    }

    private static void rate(AdAccount account, Instant now, Answer answer) {
        if (account.throttledUntil().isDefined()
                && now.isBefore(account.throttledUntil().get())) {
            answer.denyUntil("2300078", account.throttledUntil().get());
        }
    }
}
