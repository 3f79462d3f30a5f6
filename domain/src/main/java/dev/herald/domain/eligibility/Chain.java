package dev.herald.domain.eligibility;

import static java.lang.invoke.MethodHandles.collectArguments;
import static java.lang.invoke.MethodHandles.constant;
import static java.lang.invoke.MethodHandles.dropArguments;
import static java.lang.invoke.MethodHandles.guardWithTest;
import static java.lang.invoke.MethodHandles.lookup;
import static java.lang.invoke.MethodHandles.permuteArguments;
import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;

/**
 * Rules as links of one method handle. The JVM compiles a handle that is called a lot with everything that is bound into
 * it, so the rules become one piece of code, as if somebody had written all their conditions into one method.
 */
final class Chain {

    /** The most rules that a chain can have: one bit each. */
    static final int MOST = Long.SIZE;

    private static final MethodHandle NO_VOTE = dropArguments(constant(long.class, 0L), 0, Facts.class);
    private static final MethodHandle YES = dropArguments(constant(boolean.class, true), 0, Facts.class);

    private final MethodHandle links;

    /** Chains rules; making the first chain of all takes some ten milliseconds. */
    Chain(Iterable<? extends Rule<?>> rules) {
        try {
            var denies = lookup().findVirtual(Rule.class, "denies", methodType(boolean.class, Facts.class));
            var add = lookup().findStatic(Chain.class, "add", methodType(long.class, boolean.class, long.class));
            var votes = NO_VOTE;
            for (var rule : rules) {
                var added = collectArguments(add, 0, link(denies, rule));
                votes = permuteArguments(collectArguments(added, 1, votes), votes.type(), 0, 0);
            }
            links = votes;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a method of this package is not there", e);
        }
    }

    /** One rule. An "or" is taken apart, because the JVM may leave it outside: its code is large, and not always hot. */
    private static MethodHandle link(MethodHandle denies, Rule<?> rule) {
        return rule instanceof Sentences.Or<?>(var first, var second)
                ? guardWithTest(link(denies, second), YES, link(denies, first))
                : denies.bindTo(rule);
    }

    /** The votes of the rules before, and one more. */
    static long add(boolean vote, long votes) {
        return (votes << 1) | (vote ? 1 : 0);
    }

    /** Which rules deny, one bit each, the last rule's the lowest. What a rule throws comes out as it is. */
    long votes(Facts facts) {
        try {
            return (long) links.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Chain.<RuntimeException>asItIs(thrown);
        }
    }

    @SuppressWarnings("unchecked") // unchecked for the compiler alone: nothing is wrapped
    private static <T extends Throwable> RuntimeException asItIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
