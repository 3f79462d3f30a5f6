package dev.herald.persistence.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Marking;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.testkit.simulation.Simulation;
import dev.herald.testkit.simulation.Wiring;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The dispatcher on several nodes keeps its promises, whatever fails when. */
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("herald.seeds", 2000);

    @Test
    void everyPromiseHoldsForEverySeed() {
        var simulation = new Simulation(
                clock -> new MemoryStore(Marking.WITHOUT_KEY, asked -> clock.instant()),
                RuleBook.STANDARD,
                Wiring.RIGHT);

        var reports = LongStream.range(0, SEEDS)
                .mapToObj(seed -> {
                    try {
                        return simulation.run(seed);
                    } catch (RuntimeException | AssertionError broken) {
                        throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
                    }
                })
                .toList();

        System.out.println(reports.stream().mapToLong(Simulation.Report::calls).sum() + " calls, "
                + reports.stream().mapToLong(Simulation.Report::starts).sum() + " starts, " + reports.get(0)
                + reports.get(1));
        assertThat(reports).hasSize(SEEDS);
    }
}
