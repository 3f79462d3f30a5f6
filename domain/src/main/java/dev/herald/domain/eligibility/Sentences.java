package dev.herald.domain.eligibility;

import dev.herald.domain.reason.Reason;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;

/** The kinds of sentence that a {@link Rule} can be. */
final class Sentences {

    private Sentences() {}

    private static Finding denial(Reason reason, Facts facts, Option<Instant> passesFrom) {
        return new Finding.Denies(new Denial(reason, facts.subject(reason.scope()), passesFrom));
    }

    private static boolean isAhead(Option<Instant> instant, Instant now) {
        return instant.isDefined() && now.isBefore(instant.get());
    }

    private static <V> boolean holds(Predicate<V> condition, Option<V> value) {
        return value.isDefined() && condition.test(value.get());
    }

    record When<F extends Facts>(Reason reason, Predicate<F> condition) implements Rule<F> {
        @Override
        public boolean denies(F facts) {
            return condition.test(facts);
        }

        @Override
        public Finding judge(F facts) {
            return denies(facts) ? denial(reason, facts, Option.none()) : Finding.PASSES;
        }
    }

    record WhenUntil<F extends Facts>(Reason reason, Predicate<F> condition, Function<F, Instant> passesFrom)
            implements Rule<F> {
        @Override
        public boolean denies(F facts) {
            return condition.test(facts);
        }

        @Override
        public Finding judge(F facts) {
            return denies(facts) ? denial(reason, facts, Option.some(passesFrom.apply(facts))) : Finding.PASSES;
        }
    }

    record Until<F extends Facts>(Reason reason, Function<F, Option<Instant>> instant) implements Rule<F> {
        @Override
        public boolean denies(F facts) {
            return isAhead(instant.apply(facts), facts.now());
        }

        @Override
        public Finding judge(F facts) {
            return denies(facts) ? denial(reason, facts, instant.apply(facts)) : Finding.PASSES;
        }
    }

    record WhenKnown<F extends Facts, V>(
            Reason reason, Finding.Unknown unknown, Function<F, Option<V>> value, Predicate<V> condition)
            implements Rule<F> {
        @Override
        public boolean denies(F facts) {
            return holds(condition, value.apply(facts));
        }

        @Override
        public Finding judge(F facts) {
            var known = value.apply(facts);
            if (known.isEmpty()) {
                return unknown;
            }
            return condition.test(known.get()) ? denial(reason, facts, Option.none()) : Finding.PASSES;
        }
    }

    record Or<F extends Facts>(Rule<F> first, Rule<F> second) implements Rule<F> {
        @Override
        public Reason reason() {
            return first.reason();
        }

        @Override
        public boolean denies(F facts) {
            return second.denies(facts) || first.denies(facts);
        }

        @Override
        public Finding judge(F facts) {
            return second.judge(facts) instanceof Finding.Denies denies ? denies : first.judge(facts);
        }
    }
}
