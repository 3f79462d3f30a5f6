package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A rule book tells everything, clears nobody whom a rule denies, and keeps one token a person. */
class RuleBookProperties {
    private static final Reason BOUGHT_YESTERDAY =
            Reason.named("BOUGHT_YESTERDAY", Scope.RECIPIENT, new Remedy.Skip(), "Bought something yesterday.");

    @Property
    void ofAPersonsTokensTheFirstClearOneIsKept(@ForAll("faults") java.util.List<Boolean> faults) {
        var verdicts = open().judgePerson(tokens(faults));

        var cleared = verdicts.map(Verdict.Cleared.class::isInstance);
        assertThat(cleared.count(isCleared -> isCleared)).isEqualTo(faults.contains(false) ? 1 : 0);
        assertThat(cleared.indexOf(true)).isEqualTo(faults.indexOf(false));
    }

    @Property
    void samePersonIsJudgedAmongClearTokensOnly(@ForAll("faults") java.util.List<Boolean> faults) {
        var denials = RuleBook.STANDARD.judgePerson(tokens(faults));

        var samePerson = denials.count(
                found -> found.exists(denial -> denial.reason().key().equals("SAME_PERSON")));
        var clear = (int) faults.stream().filter(fault -> !fault).count();
        assertThat(samePerson).isEqualTo(Math.max(0, clear - 1));
        assertThat(denials.forAll(found -> found.size() <= 1)).isTrue();
    }

    @Property
    void aPersonWhoHasTheMessageGetsNoOther(@ForAll("faults") java.util.List<Boolean> faults) {
        var tokens = tokens(faults).map(RecipientFacts::withPersonHavingMessage);

        assertThat(open().judgePerson(tokens).exists(Verdict.Cleared.class::isInstance))
                .isFalse();
    }

    @Example
    void aWideDenialClearsNobody() {
        var unsigned = Given.sender(Terms.UNSIGNED, Option.none(), Option.none());
        var batch = RuleBook.STANDARD.open(
                new SenderFacts(unsigned, NOW), Given.facts(Given.campaign(), Spending.none(Given.USD)));

        var verdict = batch.judge(Given.facts(Given.subscriber("1").withStop(NOW)));

        assertThat(batch.wideDenials()).hasSize(4);
        assertThat(verdict.toValidation().getError()).hasSize(5);
        assertThat(batch.judgePerson(tokens(java.util.List.of(false))).exists(Verdict.Cleared.class::isInstance))
                .isFalse();
    }

    @Example
    void aRefusalPassesWhenTheLastOfItsDenialsDoes() {
        var delayed = Given.facts(Given.subscriber("1").withNextEligibleAt(NOW.plusSeconds(5)));
        var forEver = Given.facts(
                Given.subscriber("1").withNextEligibleAt(NOW.plusSeconds(5)).withStop(NOW));

        assertThat(((Verdict.Refused) open().judge(delayed)).passesFrom()).contains(NOW.plusSeconds(5));
        assertThat(((Verdict.Refused) open().judge(forEver)).passesFrom()).isEmpty();
    }

    @Example
    void aTeamAddsARuleOfItsOwnAndItCountsLikeOurs() {
        var book = RuleBook.STANDARD.withRecipientRule(Rule.<RecipientFacts>deny(BOUGHT_YESTERDAY)
                .when(facts -> facts.subscription().token().value().equals("2")));

        assertThat(book.judge(Given.facts(Given.subscriber("1")))).isEmpty();
        assertThat(book.judge(Given.facts(Given.subscriber("2"))).map(Denial::reason))
                .containsExactly(BOUGHT_YESTERDAY);
        assertThat(book.reasons()).contains(BOUGHT_YESTERDAY);
    }

    private static RuleBook.Batch open() {
        return RuleBook.STANDARD.open(
                new SenderFacts(Given.sender(), NOW), Given.facts(Given.campaign(), Spending.none(Given.USD)));
    }

    private static Seq<RecipientFacts> tokens(java.util.List<Boolean> faults) {
        return List.ofAll(faults).zipWithIndex((fault, index) -> {
            var subscriber = Given.subscriber("token-" + index);
            return Given.facts(fault ? subscriber.withStop(NOW) : subscriber);
        });
    }

    @Provide
    Arbitrary<java.util.List<Boolean>> faults() {
        return Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(5);
    }
}
