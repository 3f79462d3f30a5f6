package dev.herald.testkit.sandbox;

import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;

/**
 * Something that goes wrong on purpose, as {@code POST /sandbox/faults} takes it: at each call that it is about, until it
 * has struck often enough or faults are cleared.
 *
 * @param on which calls of the Graph API: an edge such as {@code messages}, {@code notification_messages} for the look-up
 *     of a token, {@code node} for other objects, or one of these behind a method, {@code POST messages}; all if none
 * @param token which subscription's calls or events; all if none
 * @param calls after how many strikes it is over; never if none
 * @param chance whether it strikes a call that it is about; always if none
 */
public record Fault(
        Mishap mishap,
        Option<String> on,
        Option<SubscriptionToken> token,
        Option<Integer> calls,
        Option<Chance> chance) {

    /**
     * How likely a fault is. The same seed strikes the same calls in the same order.
     *
     * @param probability above 0, at most 1
     */
    public record Chance(double probability, long seed) {

        /**
         * Refuses a probability that is none.
         *
         * @throws IllegalArgumentException for those
         */
        public Chance {
            Violation.refuse(Violation.unless(
                    probability > 0 && probability <= 1, "probability", "must be above 0 and at most 1"));
        }
    }

    /**
     * Refuses a number of calls that is none.
     *
     * @throws IllegalArgumentException for those
     */
    public Fault {
        Violation.refuse(Violation.unless(calls.forAll(number -> number > 0), "calls", "must be at least 1"));
    }

    /** A fault at every call. */
    public static Fault of(Mishap mishap) {
        return new Fault(mishap, Option.none(), Option.none(), Option.none(), Option.none());
    }

    /** The same on the next so many calls that it is about. */
    public Fault forCalls(int number) {
        return new Fault(mishap, on, token, Option.some(number), chance);
    }

    /** The same with this chance to strike. */
    public Fault withProbability(double probability, long seed) {
        return new Fault(mishap, on, token, calls, Option.some(new Chance(probability, seed)));
    }

    /** The same for this subscription only. */
    public Fault forToken(SubscriptionToken only) {
        return new Fault(mishap, on, Option.some(only), calls, chance);
    }

    /** The same on this edge only, such as {@code messages} or {@code POST messages}. */
    public Fault onEdge(String edge) {
        return new Fault(mishap, Option.some(edge), token, calls, chance);
    }

    boolean isAbout(GraphCall call) {
        return on.forAll(call::isTo) && token.forAll(only -> call.token().contains(only.value()));
    }
}
