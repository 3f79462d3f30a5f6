package dev.herald.domain.eligibility;

import dev.herald.domain.reason.Reason;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One thing that can stand in the way of a message. Pure and total: the same facts give the same finding, and every
 * facts give one.
 *
 * <p>A team writes a rule as a sentence and puts it into its {@link RuleBook}:
 *
 * <pre>{@code
 * Rule<RecipientFacts> boughtYesterday = Rule.<RecipientFacts>deny(BOUGHT_YESTERDAY)
 *         .when(facts -> purchases.madeYesterdayBy(facts.subscription().token()));
 * }</pre>
 *
 * @param <F> the facts that the rule reads
 */
public interface Rule<F extends Facts> {

    /** Why it denies, when it does. */
    Reason reason();

    /** What the rule makes of the facts. */
    Finding judge(F facts);

    /** Whether the finding is a denial, for those who need no more than that. */
    default boolean denies(F facts) {
        return judge(facts) instanceof Finding.Denies;
    }

    /** This rule, denying also when the condition holds. */
    default Rule<F> orWhen(Predicate<F> condition) {
        return new Sentences.Or<>(this, Rule.<F>deny(reason()).when(condition));
    }

    /** Begins a rule that denies for this reason. */
    static <F extends Facts> Sentence<F> deny(Reason reason) {
        return new Sentence<>(reason);
    }

    /** A rule of which the reason is said and the condition not yet. */
    record Sentence<F extends Facts>(Reason reason) {

        /** Denies when the condition holds. */
        public Rule<F> when(Predicate<F> condition) {
            return new Sentences.When<>(reason, condition);
        }

        /** Denies while the instant lies ahead; passes if there is none. */
        public Rule<F> until(Function<F, Option<Instant>> instant) {
            return new Sentences.Until<>(reason, instant);
        }

        /** Denies until the instant, when the condition holds. */
        public Rule<F> when(Predicate<F> condition, Function<F, Instant> passesFrom) {
            return new Sentences.WhenUntil<>(reason, condition, passesFrom);
        }

        /** Goes on about something that may not be known. */
        public <V> Known<F, V> knowing(String what, Function<F, Option<V>> value) {
            return new Known<>(reason, new Finding.Unknown(what), value);
        }
    }

    /** A rule that reads one thing that may not be known. */
    record Known<F extends Facts, V>(Reason reason, Finding.Unknown unknown, Function<F, Option<V>> value) {

        /** Denies when the condition holds for the value; does not know when there is none. */
        public Rule<F> when(Predicate<V> condition) {
            return new Sentences.WhenKnown<>(reason, unknown, value, condition);
        }
    }
}
