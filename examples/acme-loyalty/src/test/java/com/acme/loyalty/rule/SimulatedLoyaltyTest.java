package com.acme.loyalty.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Marking;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.persistence.memory.MemoryStore;
import dev.herald.testkit.simulation.Simulation;
import dev.herald.testkit.simulation.Wiring;
import io.vavr.collection.Iterator;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * Herald's dispatcher keeps its promises with Acme's rule in the book, whatever fails when. In a simulation, members are called
 * 00, 01, 02 and so on.
 */
class SimulatedLoyaltyTest {
    private static final long SEEDS = 300;
    private static final ZoneId SHOP = ZoneId.of("America/New_York");
    private static final LocalDate FIRST_DAY = Simulation.BEGIN.atZone(SHOP).toLocalDate();

    private static Simulation simulation(Purchases purchases) {
        return new Simulation(
                clock -> new MemoryStore(Marking.WITHOUT_KEY, asked -> clock.instant()),
                LoyaltyRules.book(RuleBook.STANDARD, purchases, SHOP),
                Wiring.RIGHT);
    }

    private static int calls(Simulation simulation) {
        return Iterator.range(0L, SEEDS)
                .map(seed -> simulation.run(seed).calls())
                .sum()
                .intValue();
    }

    @Test
    void everyPromiseIsKeptWhileBuyersWaitForTheirDay() {
        var purchases = (Purchases) member -> Option.when(member.value().endsWith("1"), FIRST_DAY.minusDays(1));

        assertThat(calls(simulation(purchases))).isPositive();
    }

    @Test
    void whoBoughtTodayAndAgainEachDayIsNeverCalled() {
        assertThat(calls(simulation(member -> Option.some(FIRST_DAY.plusDays(30)))))
                .isZero();
    }
}
