package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Samples.NOW;
import static dev.herald.domain.eligibility.Samples.about;
import static dev.herald.domain.eligibility.Samples.subscriber;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of a person with several tokens: one message, whatever is wrong with which token. */
final class PersonProperties {

    @Property
    void ofAPersonsTokensWithoutFaultExactlyTheFirstIsKept(@ForAll("faults") java.util.List<Boolean> faults) {
        var judged = judge(faults, false);
        var firstFine = faults.indexOf(false);

        assertThat(judged.count(Seq::isEmpty)).isEqualTo(firstFine < 0 ? 0 : 1);
        assertThat(judged.indexWhere(Seq::isEmpty)).isEqualTo(firstFine);
    }

    @Property
    void aTokenIsToldSamePersonIfAndOnlyIfNothingElseStandsInItsWay(
            @ForAll("faults") java.util.List<Boolean> faults, @ForAll boolean hasMessage) {
        var judged = judge(faults, hasMessage);

        for (int i = 0; i < faults.size(); i++) {
            var kept = !hasMessage && faults.indexOf(false) == i;
            Reason expected = faults.get(i) ? ErrorCode.SUBSCRIPTION_STOPPED : HeraldReason.SAME_PERSON;
            assertThat(judged.get(i).map(Denial::reason)).isEqualTo(kept ? List.empty() : List.of(expected));
        }
    }

    @Property
    void whoHasTheMessageGetsItOnNoOtherToken(@ForAll("faults") java.util.List<Boolean> faults) {
        assertThat(judge(faults, true).forAll(Seq::nonEmpty)).isTrue();
    }

    @Property
    void aBatchKeepsAtMostOneTokenOfAPersonToo(@ForAll("faults") java.util.List<Boolean> faults) {
        var verdicts = RuleBook.STANDARD
                .open(Samples.fineSender(), Samples.fineCampaign())
                .judgePerson(tokens(faults, false));

        assertThat(verdicts.map(Verdict.Cleared.class::isInstance))
                .isEqualTo(judge(faults, false).map(Seq::isEmpty));
    }

    /** For each token of a person, in their order, whether something is wrong with it. */
    @Provide
    Arbitrary<java.util.List<Boolean>> faults() {
        return Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(8).withoutEdgeCases();
    }

    private static Seq<Seq<Denial>> judge(java.util.List<Boolean> faults, boolean hasMessage) {
        return RuleBook.STANDARD.judgePerson(tokens(faults, hasMessage));
    }

    /** One of the tokens knows that the person has the message; that is enough. */
    private static Seq<RecipientFacts> tokens(java.util.List<Boolean> faults, boolean hasMessage) {
        return List.ofAll(faults).zipWithIndex().map(fault -> {
            var subscription = subscriber("token-" + fault._2);
            var facts = about(fault._1 ? subscription.withStop(NOW) : subscription);
            return hasMessage && fault._2 == faults.size() - 1 ? facts.withPersonHavingMessage(true) : facts;
        });
    }
}
