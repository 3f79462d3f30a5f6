package dev.herald.testkit.sandbox;

import java.util.SplittableRandom;

/** A fault, and how often it has struck. Not safe for threads; {@link Faults} is. */
final class FaultInForce {
    private final Fault fault;
    private final SplittableRandom dice;
    private long struck;

    FaultInForce(Fault fault) {
        this.fault = fault;
        this.dice = new SplittableRandom(fault.chance().map(Fault.Chance::seed).getOrElse(0L));
    }

    Fault fault() {
        return fault;
    }

    long struck() {
        return struck;
    }

    boolean isOver() {
        return fault.calls().exists(most -> struck >= most);
    }

    /** Whether it strikes the next call that it is about; it has, then. */
    boolean strikes() {
        if (isOver() || !fault.chance().forAll(chance -> dice.nextDouble() < chance.probability())) {
            return false;
        }
        struck++;
        return true;
    }
}
