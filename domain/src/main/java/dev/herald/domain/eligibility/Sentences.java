package dev.herald.domain.eligibility;

import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Reason;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** The kinds of sentence that a {@link Rule} can be. Some can tell the instant from which the facts would pass. */
final class Sentences {

    private Sentences() {}

    /** Whether a rule never tells such an instant: then its reason is all there is to say about what it denies. */
    static boolean isForGood(Rule<?> rule) {
        return switch (rule) {
            case When<?> when -> when.passesFrom.isEmpty();
            case WhenKnown<?, ?> when -> when.passesFrom.isEmpty();
            case Or<?>(var first, var second) -> isForGood(first) && isForGood(second);
            default -> false;
        };
    }

    /** The denial of facts for good. */
    static Denial denial(Reason reason, Facts facts) {
        return new Denial(reason, facts.subject(reason.scope()), Option.none());
    }

    private static <F extends Facts> Finding denies(
            Reason reason, F facts, Option<Function<F, Option<Instant>>> passesFrom) {
        return new Finding.Denies(
                new Denial(reason, facts.subject(reason.scope()), passesFrom.flatMap(instant -> instant.apply(facts))));
    }

    static boolean isAhead(Option<Instant> instant, Instant now) {
        return instant.isDefined() && now.isBefore(instant.get());
    }

    record When<F extends Facts>(
            Reason reason,
            Predicate<F> applies,
            Predicate<F> condition,
            Option<Function<F, Option<Instant>>> passesFrom)
            implements Rule<F> {
        @Override
        public boolean denies(F facts) {
            return applies.test(facts) && condition.test(facts);
        }

        @Override
        public Finding judge(F facts) {
            return denies(facts) ? Sentences.denies(reason, facts, passesFrom) : Finding.PASSES;
        }
    }

    record WhenKnown<F extends Facts, V>(
            Reason reason,
            Predicate<F> applies,
            Finding.Unknown unknown,
            Function<F, Option<V>> value,
            BiPredicate<F, V> condition,
            Option<Function<F, Option<Instant>>> passesFrom)
            implements Rule<F> {
        @Override
        public boolean denies(F facts) {
            return applies.test(facts) && holds(facts, value.apply(facts));
        }

        private boolean holds(F facts, Option<V> known) {
            return known.isDefined() && condition.test(facts, known.get());
        }

        @Override
        public Finding judge(F facts) {
            if (!applies.test(facts)) {
                return Finding.PASSES;
            }
            var known = value.apply(facts);
            if (known.isEmpty()) {
                return unknown;
            }
            return holds(facts, known) ? Sentences.denies(reason, facts, passesFrom) : Finding.PASSES;
        }
    }

    record Or<F extends Facts>(Rule<F> first, Rule<F> second) implements Rule<F> {
        Or {
            if (!first.reason().equals(second.reason())) {
                throw new IllegalArgumentException("a rule has one reason, not "
                        + first.reason().key() + " and " + second.reason().key());
            }
        }

        @Override
        public Reason reason() {
            return first.reason();
        }

        @Override
        public boolean denies(F facts) {
            return first.denies(facts) || second.denies(facts);
        }

        @Override
        public Finding judge(F facts) {
            var one = first.judge(facts);
            if (one instanceof Finding.Denies) {
                return one;
            }
            var other = second.judge(facts);
            if (one instanceof Finding.Unknown(String what) && other instanceof Finding.Unknown(String more)) {
                return new Finding.Unknown(what + ", and " + more);
            }
            return other instanceof Finding.Passes ? one : other;
        }
    }
}
