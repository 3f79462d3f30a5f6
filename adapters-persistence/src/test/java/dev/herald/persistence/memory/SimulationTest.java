package dev.herald.persistence.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.herald.application.port.Marking;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.testkit.simulation.BrokenPromise;
import dev.herald.testkit.simulation.Promise;
import dev.herald.testkit.simulation.Simulation;
import dev.herald.testkit.simulation.Wiring;
import io.vavr.collection.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dispatcher keeps its promises on one to three nodes, whatever fails when; and the simulation would show it if it did
 * not. Other seeds than those that every build tries:
 *
 * <pre>mvn test -pl domain,application,testkit,adapters-persistence -Dtest=SimulationTest
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dherald.seeds.first=2000 -Dherald.seeds=100000</pre>
 */
class SimulationTest {
    private static final long FIRST = Long.getLong("herald.seeds.first", 0);
    private static final int SEEDS = Integer.getInteger("herald.seeds", 2000);

    private static Simulation simulation(Wiring wiring) {
        return new Simulation(
                clock -> new MemoryStore(Marking.WITHOUT_KEY, asked -> clock.instant()), RuleBook.STANDARD, wiring);
    }

    private static Iterator<Long> seeds() {
        return Iterator.range(FIRST, FIRST + SEEDS);
    }

    @Test
    void everyPromiseIsKeptWithEverySeed() {
        var simulation = simulation(Wiring.RIGHT);

        seeds().forEach(seed -> assertThat(simulation.run(seed).tokens()).isPositive());
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        var simulation = simulation(Wiring.RIGHT);

        assertThat(simulation.run(FIRST)).isEqualTo(simulation.run(FIRST));
        assertThat(simulation.run(FIRST)).isNotEqualTo(simulation.run(FIRST + 1));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("no lease check", Mistakes.noLeaseCheck(), Promise.DOUBT_NOT_REPEATED),
                Arguments.of("outcome before intent", Mistakes.outcomeBeforeIntent(), Promise.NO_CALL_WITHOUT_INTENT),
                Arguments.of("retry of in-doubt", Mistakes.retryOfInDoubt(), Promise.DOUBT_NOT_REPEATED),
                Arguments.of(
                        "money outside the transaction", Mistakes.moneyOutsideTheTransaction(), Promise.WITHIN_BUDGET),
                Arguments.of("resume by cursor", Mistakes.resumeByCursor(), Promise.EVERYBODY_COUNTED));
    }

    @ParameterizedTest(name = "{0} breaks {2}")
    @MethodSource("mistakes")
    void aMistakeBreaksItsPromise(String mistake, Wiring wiring, Promise promise) {
        var simulation = simulation(wiring);

        assertThat(seeds().map(seed -> catchThrowableOfType(BrokenPromise.class, () -> simulation.run(seed)))
                        .exists(broken -> broken != null && broken.promise() == promise))
                .isTrue();
    }
}
