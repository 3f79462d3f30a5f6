package com.acme.loyalty.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.eligibility.Finding;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.subscription.Psid;
import dev.herald.testkit.generator.Changed;
import dev.herald.testkit.generator.Generator;
import dev.herald.testkit.generator.Situations;
import dev.herald.testkit.generator.Twist;
import io.vavr.control.Try;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of Acme's rule, on facts that Herald's generators make and Acme's twists put on either side of its limit. */
class BoughtYesterdayProperties {
    private static final ZoneId SHOP = ZoneId.of("America/New_York");

    /** Members here are called by the day on which they bought something; whoever is not has bought nothing. */
    private static final Purchases BY_NAME =
            member -> Try.of(() -> LocalDate.parse(member.value())).toOption();

    private static final Rule<RecipientFacts> RULE = LoyaltyRules.noRecentBuyer(BY_NAME, SHOP);
    private static final RuleBook BOOK = LoyaltyRules.book(RuleBook.STANDARD, BY_NAME, SHOP);

    private static final Situations<RecipientFacts> SITUATIONS = Situations.OF_RECIPIENTS
            .with(denied("bought today", today -> today))
            .with(denied("bought yesterday", today -> today.minusDays(1)))
            .with(spared("bought the day before yesterday", today -> today.minusDays(2)))
            .with(spared("bought long ago", today -> today.minusYears(1)));

    private static Twist<RecipientFacts> denied(String words, UnaryOperator<LocalDate> day) {
        return Twist.denied(
                LoyaltyReason.BOUGHT_YESTERDAY, words, facts -> Generator.constant(havingBought(facts, day)));
    }

    private static Twist<RecipientFacts> spared(String words, UnaryOperator<LocalDate> day) {
        return Twist.spared(
                LoyaltyReason.BOUGHT_YESTERDAY, words, facts -> Generator.constant(havingBought(facts, day)));
    }

    private static RecipientFacts havingBought(RecipientFacts facts, UnaryOperator<LocalDate> day) {
        var bought = day.apply(facts.now().atZone(SHOP).toLocalDate());
        return Changed.person(facts, new Psid(bought.toString()));
    }

    @Property
    void whoBoughtYesterdayOrTodayIsDeniedForNothingElse(@ForAll("buyers") RecipientFacts facts) {
        assertThat(BOOK.judge(facts).map(Denial::reason)).containsExactly(LoyaltyReason.BOUGHT_YESTERDAY);
    }

    @Property
    void whoBoughtEarlierIsNotDenied(@ForAll("earlierBuyers") RecipientFacts facts) {
        assertThat(BOOK.judge(facts)).isEmpty();
    }

    @Property
    void aBuyerPassesFromTheInstantThatIsToldAndNotBefore(@ForAll("buyers") RecipientFacts facts) {
        var from = ((Finding.Denies) RULE.judge(facts)).denial().passesFrom().get();

        assertThat(from).isAfter(facts.now());
        assertThat(RULE.judge(Changed.now(facts, from))).isEqualTo(Finding.PASSES);
        assertThat(RULE.denies(Changed.now(facts, from.minusNanos(1)))).isTrue();
    }

    @Property
    void ofWhomNobodyKnowsWhichMemberTheyAreTheRuleSaysSo(@ForAll("anything") RecipientFacts facts) {
        if (facts.subscription().person().isEmpty()) {
            assertThat(RULE.judge(facts)).isInstanceOf(Finding.Unknown.class);
        }
    }

    @Property
    void theOtherRulesFindWhatTheyFindWithoutIt(@ForAll("anything") RecipientFacts facts) {
        var others = BOOK.judge(facts).map(Denial::reason).filter(reason -> !ours(reason));

        assertThat(others).isEqualTo(RuleBook.STANDARD.judge(facts).map(Denial::reason));
    }

    private static boolean ours(Reason reason) {
        return reason == LoyaltyReason.BOUGHT_YESTERDAY;
    }

    @Provide
    Arbitrary<RecipientFacts> buyers() {
        return SITUATIONS.onlyDenying(RULE).asArbitrary();
    }

    @Provide
    Arbitrary<RecipientFacts> earlierBuyers() {
        return SITUATIONS.onlyJustSparedBy(RULE).asArbitrary();
    }

    @Provide
    Arbitrary<RecipientFacts> anything() {
        return Generator.oneOf(SITUATIONS.nearlyFine(), SITUATIONS.any()).asArbitrary();
    }
}
