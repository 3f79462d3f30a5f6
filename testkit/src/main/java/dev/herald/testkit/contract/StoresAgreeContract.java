package dev.herald.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Store;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * A store and a reference that are told the same, whatever it is and in whichever order, always answer the same, and keep
 * the money as the domain's own machines would. The reference is a store that passes the other contracts, such as the one
 * in memory.
 */
public abstract class StoresAgreeContract {
    private static final int FEWEST_STEPS = 20;
    private static final int MOST_STEPS = 60;
    private static final int TRIES = 10;
    private static final int OFTEN = 4;
    private static final int SELDOM = 1;
    private static final int NUMBERS = 20;
    private static final int LONGEST_PAUSE_MINUTES = 30;
    private static final int LONGEST_DISTANCE_MINUTES = 48 * 60;
    private static final int LARGEST_BUDGET_CENTS = 30;

    /** An empty store, which the test closes. */
    protected abstract Store openStore();

    /** An empty store to compare with, which the test closes. */
    protected abstract Store openReference();

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void theyAnswerTheSameWhateverTheyAreTold(@ForAll("steps") List<Step> steps) {
        try (var store = openStore();
                var reference = openReference()) {
            var twins = new Twins(reference, store);
            List.of(0, 1, 2, 3).forEach(campaign -> twins.take(new Step.TakeLease(campaign)));
            steps.forEach(twins::take);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void eventsAndAnswersInAnyOrderWithAnyRepeatsEndTheSame(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        try (var store = openStore()) {
            var told = Vector.ofAll(steps);
            var again = new ArrayList<>(
                    told.appendAll(told.take(random.nextInt(told.size()))).asJava());
            Collections.shuffle(again, random);
            var one = new Orders(store, "one");
            var other = new Orders(store, "other");
            told.forEach(one::take);
            again.forEach(other::take);

            assertThat(other.stands()).isEqualTo(one.stands());
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var number = Arbitraries.integers().between(0, NUMBERS);
        var minutes = Arbitraries.integers().between(0, LONGEST_PAUSE_MINUTES);
        var someTimeAround = Arbitraries.integers().between(-LONGEST_DISTANCE_MINUTES, LONGEST_DISTANCE_MINUTES);
        var tokenNumber = Arbitraries.integers().between(0, Twins.TOKENS); // the last one is nobody's
        var tokens = Arbitraries.integers().between(0, Twins.TOKENS - 1).set().ofMaxSize(Twins.TOKENS / 2);
        var cents = Arbitraries.integers().between(1, LARGEST_BUDGET_CENTS);
        return Arbitraries.<Step>frequencyOf(
                        often(Combinators.combine(number, tokens, cents).as(Step.Commit::new)),
                        often(Combinators.combine(number, Arbitraries.of(Fate.class))
                                .as(Step.Tell::new)),
                        often(number.map(Step.TakeLease::new)),
                        seldom(Combinators.combine(number, tokens, minutes).as(Step.WithholdTokens::new)),
                        seldom(number.map(Step.GiveBack::new)),
                        seldom(number.map(Step.PlanAgain::new)),
                        often(Combinators.combine(number, tokenNumber, Arbitraries.of(Word.class), someTimeAround)
                                .as(Step.Hear::new)),
                        seldom(minutes.map(Step.Pass::new)),
                        seldom(number.map(Step.Settle::new)),
                        seldom(number.map(Step.Reclaim::new)))
                .list()
                .ofMinSize(FEWEST_STEPS)
                .ofMaxSize(MOST_STEPS);
    }

    private static Tuple2<Integer, Arbitrary<? extends Step>> often(Arbitrary<? extends Step> step) {
        return Tuple.of(OFTEN, step);
    }

    private static Tuple2<Integer, Arbitrary<? extends Step>> seldom(Arbitrary<? extends Step> step) {
        return Tuple.of(SELDOM, step);
    }
}
