package dev.herald.testkit.generator;

import dev.herald.domain.eligibility.Facts;
import dev.herald.domain.reason.Reason;
import java.util.function.Function;

/**
 * One way in which fine facts become such that a rule denies, or such that it only just does not: one side of a limit.
 *
 * @param reason the reason of the rule that it concerns
 * @param denies whether the rule then denies; no other one does in either case
 * @param words what is the case afterwards, such as "stopped at the very instant of the opt-in"
 * @param change makes fine facts such, and changes nothing else that a rule reads
 */
public record Twist<F extends Facts>(Reason reason, boolean denies, String words, Function<F, Generator<F>> change) {

    /** One that makes the rule for this reason deny. */
    public static <F extends Facts> Twist<F> denied(Reason reason, String words, Function<F, Generator<F>> change) {
        return new Twist<>(reason, true, words, change);
    }

    /** One that only just does not. */
    public static <F extends Facts> Twist<F> spared(Reason reason, String words, Function<F, Generator<F>> change) {
        return new Twist<>(reason, false, words, change);
    }

    /** Generators of facts that were fine before this. */
    public Generator<F> of(Generator<F> fine) {
        return fine.flatMap(change);
    }

    @Override
    public String toString() {
        return reason.key() + " " + (denies ? "denied: " : "spared: ") + words;
    }
}
