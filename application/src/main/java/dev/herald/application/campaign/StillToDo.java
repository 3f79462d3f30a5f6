package dev.herald.application.campaign;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.PersonFacts;
import dev.herald.application.port.Recipient;
import dev.herald.domain.budget.Estimate;
import dev.herald.domain.budget.Headcount;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.PersonKey;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.TreeMap;

/** Judges those of an audience who were never judged for good, page by page, and counts what the rules make of them. */
final class StillToDo {
    private static final int TOKENS_A_PAGE = 2000;

    private final RuleBook rules;
    private final Campaign campaign;
    private final PersonFacts people;
    private final Instant now;

    private final TreeMap<String, Long> reasons = new TreeMap<>();
    private long withheld;
    private long waiting;
    private Headcount certain;
    private Headcount unsure;
    private final TreeMap<String, Long> notKnown = new TreeMap<>();
    private Option<Instant> nextDue = Option.none();

    StillToDo(RuleBook rules, Campaign campaign, PersonFacts people, Instant now) {
        this.rules = rules;
        this.campaign = campaign;
        this.people = people;
        this.now = now;
        this.certain = Headcount.none(campaign.currency());
        this.unsure = Headcount.none(campaign.currency());
    }

    StillToDo count(Ledger ledger, AudienceId audience, Option<Long> number) {
        Option<PersonKey> after = Option.none();
        do {
            var page = ledger.stillToDo(audience, number, after, TOKENS_A_PAGE);
            countPeople(page.recipients());
            after = page.next();
        } while (after.isDefined());
        return this;
    }

    private void countPeople(Seq<Recipient> recipients) {
        var rest = recipients;
        while (!rest.isEmpty()) {
            var person = rest.head().person();
            var split = rest.span(recipient -> recipient.person().equals(person));
            var tokens = split._1.map(recipient -> recipient.facts(campaign, people, now));
            tokens.zip(rules.judgePerson(tokens)).forEach(judged -> countToken(judged._1, judged._2));
            rest = split._2;
        }
    }

    private void countToken(RecipientFacts token, Seq<Denial> denials) {
        if (denials.isEmpty()) {
            countEligible(token);
        } else {
            countWithheld(denials);
        }
    }

    private void countEligible(RecipientFacts token) {
        var price = campaign.prices().price(token.subscription().region().map(Fact::value));
        var unknown = rules.notKnown(token);
        if (unknown.isEmpty()) {
            certain = certain.plus(price);
        } else {
            unsure = unsure.plus(price);
        }
        unknown.forEach(what -> notKnown.merge(what, 1L, Long::sum));
    }

    private void countWithheld(Seq<Denial> denials) {
        withheld++;
        denials.map(denial -> denial.reason().key()).distinct().forEach(key -> reasons.merge(key, 1L, Long::sum));
        if (denials.forAll(denial -> denial.passesFrom().isDefined())) {
            waiting++;
            nextDue = nextDue.toList()
                    .append(denials.flatMap(Denial::passesFrom).max().get())
                    .min();
        }
    }

    long eligible() {
        return certain.people() + unsure.people();
    }

    long withheld() {
        return withheld;
    }

    long waiting() {
        return waiting;
    }

    /** What the eligible ones cost by the price book. */
    Money price() {
        return certain.plus(unsure).price();
    }

    /** How many of the eligible ones can be reached with so much money, and what that costs. */
    Estimate estimate(Money room) {
        return Estimate.of(certain, unsure, room);
    }

    /** Of how many of the eligible ones something is not known, by what that is. */
    Map<String, Long> notKnown() {
        return io.vavr.collection.TreeMap.ofAll(notKnown);
    }

    /** When the first of the waiting ones would pass. */
    Option<Instant> nextDue() {
        return nextDue;
    }

    Map<String, Long> reasons() {
        return io.vavr.collection.TreeMap.ofAll(reasons);
    }
}
