package dev.herald.application.campaign;

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
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.TreeMap;

/** What the rules make of people of an audience who were never judged for good, counted. For one thread. */
final class StillToDo {
    private final RuleBook rules;
    private final Campaign campaign;
    private final PersonFacts people;
    private final Instant now;

    private final TreeMap<String, Long> reasons = new TreeMap<>();
    private long withheld;
    private long waiting;
    private final HashMap<Money, Long> certain = new HashMap<>();
    private final HashMap<Money, Long> unsure = new HashMap<>();
    private final TreeMap<String, Long> notKnown = new TreeMap<>();
    private Option<Instant> nextDue = Option.none();

    StillToDo(RuleBook rules, Campaign campaign, PersonFacts people, Instant now) {
        this.rules = rules;
        this.campaign = campaign;
        this.people = people;
        this.now = now;
    }

    /** Counts people with all their tokens, those of one person in a row. */
    void count(Seq<Recipient> recipients) {
        var tokens = new ArrayList<RecipientFacts>();
        Option<PersonKey> person = Option.none();
        for (var recipient : recipients) {
            if (!person.contains(recipient.person())) {
                countPerson(tokens);
                tokens.clear();
                person = Option.some(recipient.person());
            }
            tokens.add(recipient.facts(campaign, people, now));
        }
        countPerson(tokens);
    }

    private void countPerson(java.util.List<RecipientFacts> tokens) {
        var denials = rules.judgePerson(List.ofAll(tokens)).iterator();
        tokens.forEach(token -> countToken(token, denials.next()));
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
        (unknown.isEmpty() ? certain : unsure).merge(price, 1L, Long::sum);
        unknown.forEach(what -> notKnown.merge(what, 1L, Long::sum));
    }

    private void countWithheld(Seq<Denial> denials) {
        withheld++;
        denials.map(denial -> denial.reason().key()).distinct().forEach(key -> reasons.merge(key, 1L, Long::sum));
        if (denials.forAll(denial -> denial.passesFrom().isDefined())) {
            waiting++;
            expect(denials.flatMap(Denial::passesFrom).max());
        }
    }

    private void expect(Option<Instant> due) {
        nextDue = nextDue.toList().appendAll(due).min();
    }

    /** Counts whom another one counted as well. */
    void add(StillToDo others) {
        others.reasons.forEach((key, count) -> reasons.merge(key, count, Long::sum));
        withheld += others.withheld;
        waiting += others.waiting;
        others.certain.forEach((price, count) -> certain.merge(price, count, Long::sum));
        others.unsure.forEach((price, count) -> unsure.merge(price, count, Long::sum));
        others.notKnown.forEach((what, count) -> notKnown.merge(what, count, Long::sum));
        expect(others.nextDue);
    }

    private Headcount headcount(java.util.Map<Money, Long> counts) {
        return io.vavr.collection.HashMap.ofAll(counts)
                .foldLeft(Headcount.none(campaign.currency()), (all, one) -> all.plus(one._1, one._2));
    }

    long eligible() {
        return headcount(certain).people() + headcount(unsure).people();
    }

    long withheld() {
        return withheld;
    }

    long waiting() {
        return waiting;
    }

    /** What the eligible ones cost by the price book. */
    Money price() {
        return headcount(certain).plus(headcount(unsure)).price();
    }

    /** How many of the eligible ones can be reached with so much money, and what that costs. */
    Estimate estimate(Money room) {
        return Estimate.of(headcount(certain), headcount(unsure), room);
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
