package dev.herald.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.Verdict;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.base.common.NetworkNode;
import org.drools.base.reteoo.BaseTerminalNode;
import org.drools.core.reteoo.AlphaNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.junit.jupiter.api.Test;

/** A race is worth nothing if the runners take different ways. */
final class AgreementTest {
    /** Enough for Herald's rules to be chained on the way. */
    private static final int PEOPLE = 5_000;

    private static final int ROUNDS = 25;

    private static final List<RecipientFacts> VARIED = Audience.Kind.VARIED.people(PEOPLE, 2);
    private static final List<Set<Reason>> EXPECTED =
            VARIED.stream().map(AgreementTest::reasonsByHand).toList();

    @Test
    void threeInTenAreDeniedByOneRuleOrTwoAndEveryRuleDeniesSomebody() {
        var denied = EXPECTED.stream().filter(reasons -> !reasons.isEmpty()).toList();

        assertThat(denied.size()).isBetween(PEOPLE * 28 / 100, PEOPLE * 32 / 100);
        assertThat(denied).allMatch(reasons -> reasons.size() <= 2).anyMatch(reasons -> reasons.size() == 2);
        assertThat(denied.stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .isEqualTo(reasons(Conditions.ALL.stream()
                        .map(Conditions.Condition::reason)
                        .toList()))
                .hasSize(12);
    }

    @Test
    void threeInTenOfThoseWhoAreMeasuredAreDenied() {
        var measured = Audience.Kind.VARIED.people(JudgingBenchmark.PEOPLE, JudgingBenchmark.SEED);

        assertThat(measured.stream().filter(facts -> BitMask.judge(facts) != 0).count())
                .isBetween(JudgingBenchmark.PEOPLE * 28L / 100, JudgingBenchmark.PEOPLE * 32L / 100);
    }

    @Test
    void nobodyOfThePassingIsDenied() {
        assertThat(Audience.Kind.PASSING.people(PEOPLE, 2)).allMatch(facts -> BitMask.judge(facts) == 0);
    }

    @Test
    void heraldFindsTheSameReasons() {
        var herald = HeraldRules.open();

        for (int round = 0; round < ROUNDS; round++) {
            assertAgrees(facts -> reasonsOf(herald.judge(facts)));
        }
    }

    @Test
    void heraldFindsTheSameReasonsForAPersonOfOneToken() {
        var herald = HeraldRules.open();

        for (var facts : VARIED) {
            assertThat(herald.judgePerson(io.vavr.collection.List.of(facts)).map(AgreementTest::reasonsOf))
                    .containsExactly(reasonsOf(herald.judge(facts)));
        }
    }

    @Test
    void lambdasFindTheSameReasons() {
        assertAgrees(new Lambdas()::judge);
    }

    @Test
    void validationFindsTheSameReasons() {
        var validations = new Validations();

        assertAgrees(facts -> validations.judge(facts).fold(io.vavr.collection.Seq::asJava, valid -> List.of()));
    }

    @Test
    void easyRulesFindTheSameReasons() {
        assertAgrees(new EasyRules()::judge);
    }

    @Test
    void droolsFindsTheSameReasonsInEveryMode() {
        try (var drools = new Drools()) {
            assertAgrees(drools::judge);
            for (int round = 0; round < 2; round++) {
                assertThat(drools.judgeStateless(VARIED).stream().map(candidate -> reasons(candidate.reasons())))
                        .containsExactlyElementsOf(EXPECTED);
                assertThat(drools.judge(VARIED).stream().map(candidate -> reasons(candidate.reasons())))
                        .containsExactlyElementsOf(EXPECTED);
            }
        }
    }

    @Test
    void droolsRunsItsExecutableModel() {
        try (var drools = new Drools()) {
            var constraints = new ArrayList<Object>();
            for (var types : ((InternalKnowledgeBase) drools.base()).getRete().getObjectTypeNodes()) {
                collect(types.getSinks(), constraints);
            }

            assertThat(constraints).hasSize(12).allMatch(LambdaConstraint.class::isInstance);
        }
    }

    private static void collect(NetworkNode[] nodes, List<Object> constraints) {
        for (var node : nodes) {
            if (node instanceof AlphaNode alpha) {
                constraints.add(alpha.getConstraint());
                collect(alpha.getSinks(), constraints);
            } else {
                assertThat(node).isNotInstanceOf(BaseTerminalNode.class);
            }
        }
    }

    private static void assertAgrees(Function<RecipientFacts, List<Reason>> contender) {
        assertThat(VARIED.stream().map(contender).map(AgreementTest::reasons)).containsExactlyElementsOf(EXPECTED);
    }

    private static Set<Reason> reasons(List<Reason> found) {
        assertThat(found).doesNotHaveDuplicates();
        return Set.copyOf(found);
    }

    private static Set<Reason> reasonsByHand(RecipientFacts facts) {
        var mask = BitMask.judge(facts);
        return IntStream.range(0, Conditions.ALL.size())
                .filter(bit -> ((mask >> bit) & 1) == 1)
                .mapToObj(bit -> Conditions.ALL.get(bit).reason())
                .collect(Collectors.toSet());
    }

    private static List<Reason> reasonsOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Cleared cleared -> List.of();
            case Verdict.Refused(var denials) -> denials.map(Denial::reason).asJava();
        };
    }
}
