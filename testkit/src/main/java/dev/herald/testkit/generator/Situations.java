package dev.herald.testkit.generator;

import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.DraftFacts;
import dev.herald.domain.eligibility.Facts;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.eligibility.SenderFacts;
import io.vavr.collection.Seq;

/**
 * Facts of one kind to ask rules about, in four sorts: fine, only just fine or not, denied by exactly one rule, and
 * whatever.
 *
 * <p>A team says how facts get on either side of a limit of a rule of its own, and has all four sorts for it too:
 *
 * <pre>{@code
 * var situations = Situations.OF_RECIPIENTS
 *         .with(Twist.denied(BOUGHT_YESTERDAY, "is a buyer", facts -> Generator.constant(bought(facts))))
 *         .with(Twist.spared(BOUGHT_YESTERDAY, "bought two days ago", facts -> …));
 *
 * @Property
 * void aBuyerIsDeniedForNothingElse(@ForAll("buyers") RecipientFacts facts) {
 *     assertThat(book.judge(facts).map(Denial::reason)).containsExactly(BOUGHT_YESTERDAY);
 * }
 *
 * @Provide
 * Arbitrary<RecipientFacts> buyers() {
 *     return situations.onlyDenying(notABuyer).asArbitrary();
 * }
 * }</pre>
 *
 * @param fine facts that no rule of the standard book denies: everything in order, or not known
 * @param any facts of every sort, put together without regard to each other; most are denied for several reasons
 * @param twists how to get from fine facts to either side of every limit
 */
public record Situations<F extends Facts>(Generator<F> fine, Generator<F> any, Seq<Twist<F>> twists) {

    /** Who sends. */
    public static final Situations<SenderFacts> OF_SENDERS =
            new Situations<>(SenderSituations.fine(), SenderSituations.any(), SenderTwists.ALL);

    /** What is to be created. */
    public static final Situations<DraftFacts> OF_DRAFTS =
            new Situations<>(DraftSituations.fine(), DraftSituations.any(), DraftTwists.ALL);

    /** What is sent. */
    public static final Situations<CampaignFacts> OF_CAMPAIGNS =
            new Situations<>(CampaignSituations.fine(), CampaignSituations.any(), CampaignTwists.ALL);

    /** To whom. */
    public static final Situations<RecipientFacts> OF_RECIPIENTS =
            new Situations<>(RecipientSituations.fine(), RecipientSituations.any(), RecipientTwists.ALL);

    /** The same with one more way to get to a side of a limit. */
    public Situations<F> with(Twist<F> twist) {
        return new Situations<>(fine, any, twists.append(twist));
    }

    /** Facts on either side of one or two limits, so that mostly a rule or two deny, or only just do not. */
    public Generator<F> nearlyFine() {
        var twist = Generator.of(twists);
        return twist.list(1, 2).flatMap(some -> some.foldLeft(fine, (facts, one) -> one.of(facts)));
    }

    /** Facts that this rule denies, and no other rule, in each of the ways in which it can. */
    public Generator<F> onlyDenying(Rule<F> rule) {
        return onSide(rule, true);
    }

    /** Facts that this rule only just does not deny, nor any other rule. */
    public Generator<F> onlyJustSparedBy(Rule<F> rule) {
        return onSide(rule, false);
    }

    /**
     * The ways for one rule, on one side.
     *
     * @throws IllegalArgumentException if there is none; {@link #with} adds one
     */
    private Generator<F> onSide(Rule<F> rule, boolean denies) {
        var ways = twists.filter(twist -> twist.reason().equals(rule.reason()) && twist.denies() == denies);
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("no twist for " + rule.reason().key());
        }
        return Generator.oneOf(ways.map(twist -> twist.of(fine)));
    }
}
