package dev.herald.domain.eligibility;

import dev.herald.domain.reason.Reason;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One thing that can stand in the way of a message. Pure and total: the same facts give the same finding, and every
 * facts give one.
 *
 * <p>A team writes a rule as a sentence, with a reason of its own, and puts it into its {@link RuleBook}. It then shows up
 * in preflight, run and report like ours:
 *
 * <pre>{@code
 * Reason boughtYesterday = Reason.named(
 *         "BOUGHT_YESTERDAY", Scope.RECIPIENT, new Remedy.Skip(), "This person bought something yesterday.");
 *
 * Rule<RecipientFacts> notABuyer = Rule.<RecipientFacts>deny(boughtYesterday)
 *         .when(facts -> buyers.contains(facts.subscription().token().value()));
 *
 * RuleBook rules = RuleBook.STANDARD.withRecipientRule(notABuyer);
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

    /**
     * This rule and another one for the same reason: denies if either does, does not know if either does not, and passes
     * if both pass.
     *
     * @throws IllegalArgumentException if the other one is for another reason
     */
    default Rule<F> or(Rule<F> other) {
        return new Sentences.Or<>(this, other);
    }

    /** This rule, denying also when the condition holds. */
    default Rule<F> orWhen(Predicate<F> condition) {
        return or(Rule.<F>deny(reason()).when(condition));
    }

    /** Begins a rule that denies for this reason. */
    static <F extends Facts> Sentence<F> deny(Reason reason) {
        return new Sentence<>(reason, facts -> true);
    }

    /**
     * A rule of which the reason is said and the condition not yet.
     *
     * @param applies where it is asked at all; elsewhere it passes
     */
    record Sentence<F extends Facts>(Reason reason, Predicate<F> applies) {

        /** Goes on about those facts only for which this condition, too, holds; on all others the rule passes. */
        public Sentence<F> where(Predicate<F> condition) {
            return new Sentence<>(reason, applies.and(condition));
        }

        /** Denies when the condition holds. */
        public Rule<F> when(Predicate<F> condition) {
            return new Sentences.When<>(reason, applies, condition, Option.none());
        }

        /** Denies while the instant lies ahead; passes if there is none. */
        public Rule<F> until(Function<F, Option<Instant>> instant) {
            return when(facts -> Sentences.isAhead(instant.apply(facts), facts.now()), instant);
        }

        /** Denies when the condition holds, until the instant; for good if there is none. */
        public Rule<F> when(Predicate<F> condition, Function<F, Option<Instant>> passesFrom) {
            return new Sentences.When<>(reason, applies, condition, Option.some(passesFrom));
        }

        /**
         * Goes on about something that may not be known.
         *
         * @param what what would have to be known, as in "the subscriber's region"
         */
        public <V> Known<F, V> knowing(String what, Function<F, Option<V>> value) {
            return new Known<>(reason, applies, new Finding.Unknown(what), value);
        }
    }

    /** A rule that reads one thing that may not be known. */
    record Known<F extends Facts, V>(
            Reason reason, Predicate<F> applies, Finding.Unknown unknown, Function<F, Option<V>> value) {

        /** Denies when the condition holds for the value; does not know when there is none. */
        public Rule<F> when(Predicate<V> condition) {
            return when((facts, known) -> condition.test(known));
        }

        /** Denies when the condition holds for the facts and the value; does not know when there is no value. */
        public Rule<F> when(BiPredicate<F, V> condition) {
            return new Sentences.WhenKnown<>(reason, applies, unknown, value, condition, Option.none());
        }

        /**
         * Denies when the condition holds for the facts and the value, until the instant; for good if there is none. Does
         * not know when there is no value.
         */
        public Rule<F> when(BiPredicate<F, V> condition, BiFunction<F, V, Option<Instant>> passesFrom) {
            return new Sentences.WhenKnown<>(
                    reason,
                    applies,
                    unknown,
                    value,
                    condition,
                    Option.some(facts -> value.apply(facts).flatMap(known -> passesFrom.apply(facts, known))));
        }

        /** Denies while the instant lies ahead and passes if there is none; does not know when there is no value. */
        public Rule<F> until(BiFunction<F, V, Option<Instant>> instant) {
            return when((facts, known) -> Sentences.isAhead(instant.apply(facts, known), facts.now()), instant);
        }
    }
}
