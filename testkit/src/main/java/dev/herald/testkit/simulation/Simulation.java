package dev.herald.testkit.simulation;

import dev.herald.application.port.Store;
import dev.herald.domain.eligibility.RuleBook;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Runs of a campaign on one to three nodes, each of which a seed decides wholly: who is in it, how long everything takes,
 * what fails when, who crashes. For the first half hour much goes wrong; after it nothing does, so that everybody must have
 * been dealt with in the end.
 */
public final class Simulation {
    /** When each run begins, by the virtual clock. */
    public static final Instant BEGIN = Scenario.BEGIN;

    private static final Duration WILD = Duration.ofMinutes(30);
    private static final Duration A_DAY_LATER = Duration.ofHours(25);
    private static final Duration END = Duration.ofHours(80);
    private static final int MOST_NODES = 3;
    private static final int MOST_STEPS = 100_000;
    private static final int MOST_SKEW_MILLIS = 3000;

    private final Function<InstantSource, Store> stores;
    private final RuleBook rules;
    private final Wiring wiring;

    /**
     * On these parts.
     *
     * @param stores opens an empty store whose leases run out by the clock that is given
     * @param rules by which the campaign's people are judged
     */
    public Simulation(Function<InstantSource, Store> stores, RuleBook rules, Wiring wiring) {
        this.stores = stores;
        this.rules = rules;
        this.wiring = wiring;
    }

    /**
     * What a run came to.
     *
     * @param nodes how many worked on it
     * @param tokens how many were in the audience
     * @param calls how many calls were made
     * @param taken how many messages the API took
     * @param starts how often a node was started
     */
    public record Report(long seed, int nodes, int tokens, int calls, int taken, int starts) {}

    /**
     * One run.
     *
     * @throws BrokenPromise if it breaks one; the message tells the seed, with which the same happens again
     */
    public Report run(long seed) {
        var scheduler = new Scheduler(seed, Scenario.BEGIN);
        try (var store = stores.apply(scheduler)) {
            return run(seed, scheduler, store);
        } catch (BrokenPromise broken) {
            throw new BrokenPromise(seed, broken);
        }
    }

    private Report run(long seed, Scheduler scheduler, Store store) {
        var scenario = new Scenario(scheduler, store, rules);
        var watch = new Watch(store.ledger(), scenario);
        var api = new TrueApi(scheduler, watch, watch);
        var wild = Odds.drawn(scheduler, Scenario.LIMITS.callTimeout());
        var calmFrom = Scenario.BEGIN.plus(WILD);
        var count = scheduler.between(1, MOST_NODES);
        var nodes = Vector.range(0, count)
                .map(number -> new SimulatedNode(
                        "node-" + number,
                        Duration.ofMillis(scheduler.between(-MOST_SKEW_MILLIS, MOST_SKEW_MILLIS)),
                        count == 1,
                        scheduler,
                        () -> scheduler.instant().isBefore(calmFrom) ? wild : Odds.CALM,
                        scenario,
                        api,
                        watch,
                        wiring,
                        store));
        for (var start : new Duration[] {Duration.ZERO, A_DAY_LATER, A_DAY_LATER.multipliedBy(2)}) {
            nodes.forEach(node -> scheduler.at(Scenario.BEGIN.plus(start), node::start));
        }
        rest(scheduler, Scenario.BEGIN.plus(END));
        nodes.find(SimulatedNode::isRunning).forEach(node -> {
            throw new BrokenPromise(Promise.EVERYBODY_COUNTED, "a node still runs, and nothing happens any more");
        });
        watch.checkAccount(nodes.exists(SimulatedNode::isHeldBack));
        return new Report(
                seed,
                count,
                scenario.tokens(),
                watch.calls(),
                api.taken(),
                nodes.map(SimulatedNode::starts).sum().intValue());
    }

    private static void rest(Scheduler scheduler, Instant end) {
        var steps = 0;
        while (scheduler.step(end)) {
            if (++steps == MOST_STEPS) {
                throw new BrokenPromise(Promise.EVERYBODY_COUNTED, "it does not come to an end");
            }
        }
    }
}
