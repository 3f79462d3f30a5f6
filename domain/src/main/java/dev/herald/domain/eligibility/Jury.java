package dev.herald.domain.eligibility;

import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.jspecify.annotations.Nullable;

/**
 * Rules that judge the same kind of facts over and over. In a loop the JVM cannot compile rules into one another, since
 * it does not know which one comes next; so a jury that has judged much works on with a {@link Chain} of them.
 *
 * <p>Whoever passes costs no allocation. Of the rules that deny, those that may tell from when on it would pass are asked
 * once more. Safe for several threads: at worst two make the same chain.
 */
final class Jury<F extends Facts> {

    /** Takes about as long as making a chain, so that a short run does not wait for one. */
    private static final int JUDGEMENTS_IN_A_LOOP = 100_000;

    private final Seq<Rule<F>> rules;
    private final Rule<F>[] seats;
    private final @Nullable Reason[] forGood;
    private final int voters;
    private int judgementsInALoop;
    private @Nullable Chain chain;

    Jury(Seq<Rule<F>> rules) {
        this(rules, JUDGEMENTS_IN_A_LOOP);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no other way to an array of a generic type
    Jury(Seq<Rule<F>> rules, int judgementsInALoop) {
        this.rules = rules;
        this.seats = rules.toJavaArray(Rule[]::new);
        this.forGood = rules.map(rule -> Sentences.isForGood(rule) ? rule.reason() : null)
                .toJavaArray(Reason[]::new);
        this.voters = Math.min(seats.length, Chain.MOST);
        this.judgementsInALoop = judgementsInALoop;
    }

    /** The rules, in the order in which people read them. */
    Seq<Rule<F>> rules() {
        return rules;
    }

    /** The same with one more rule. */
    Jury<F> with(Rule<F> rule) {
        return new Jury<>(rules.append(rule));
    }

    /** All that stands in the way, in the order of the rules. What a rule throws comes out as it is. */
    Seq<Denial> denials(F facts) {
        var votes = votes(facts);
        return votes == 0 && voters == seats.length ? List.empty() : heard(votes, facts);
    }

    /** The denials of the voters who deny, and of those for whom there was no vote left. */
    private List<Denial> heard(long votes, F facts) {
        List<Denial> denials = List.empty();
        for (int seat = seats.length - 1; seat >= voters; seat--) {
            denials = heard(seats[seat], facts, denials);
        }
        for (long left = votes; left != 0; left &= left - 1) {
            int seat = voters - 1 - Long.numberOfTrailingZeros(left);
            var reason = forGood[seat];
            denials = reason == null
                    ? heard(seats[seat], facts, denials)
                    : denials.prepend(Sentences.denial(reason, facts));
        }
        return denials;
    }

    private static <F extends Facts> List<Denial> heard(Rule<F> rule, F facts, List<Denial> later) {
        return rule.judge(facts) instanceof Finding.Denies(Denial denial) ? later.prepend(denial) : later;
    }

    /** Which of the voters deny, one bit each, the last one's the lowest. */
    private long votes(F facts) {
        var made = chain;
        return made == null ? votesInALoop(facts) : made.votes(facts);
    }

    private long votesInALoop(F facts) {
        if (--judgementsInALoop < 0) {
            chain = new Chain(rules.take(voters));
        }
        long votes = 0;
        for (int seat = 0; seat < voters; seat++) {
            votes = Chain.add(seats[seat].denies(facts), votes);
        }
        return votes;
    }
}
