package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.CampaignRules;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Scope;
import dev.herald.testkit.generator.Changed;
import dev.herald.testkit.generator.Situations;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the rules about what is sent. */
final class CampaignRuleProperties extends RuleLaws<CampaignFacts> {

    CampaignRuleProperties() {
        super(Situations.OF_CAMPAIGNS, CampaignRules.ALL);
    }

    @Override
    Seq<Denial> judge(RuleBook book, CampaignFacts facts) {
        return book.judge(facts);
    }

    @Override
    RuleBook book(Seq<Rule<CampaignFacts>> some) {
        return some.foldLeft(RuleBook.EMPTY, RuleBook::withCampaignRule);
    }

    @Override
    CampaignFacts at(CampaignFacts facts, Instant now) {
        return Changed.now(facts, now);
    }

    @Override
    String id(CampaignFacts facts, Scope scope) {
        var campaign = facts.campaign();
        return switch (scope) {
            case PAGE -> campaign.page().value();
            case AD_ACCOUNT -> campaign.adAccount().value();
            default -> campaign.page().value() + "/" + campaign.id().value();
        };
    }

    @Override
    Seq<Forgetting<CampaignFacts>> forgettings() {
        return List.of(new Forgetting<>(
                "whose the attachment is",
                facts -> new CampaignFacts(
                        facts.campaign(),
                        facts.payer(),
                        facts.calendar(),
                        facts.spending(),
                        facts.contentPolicy(),
                        Option.none(),
                        facts.now())));
    }

    /** A budget day ends with what was spent on it, see {@link #aReachedDayIsDeniedUntilTheNextOneBegins}. */
    @Override
    Seq<Reason> endingOtherwise() {
        return List.of(ErrorCode.DAILY_BUDGET_REACHED);
    }

    @Property(tries = 200)
    void aReachedDayIsDeniedUntilTheNextOneBegins(@ForAll("reachedDays") CampaignFacts facts) {
        assertThat(denial(facts).passesFrom()).containsExactly(facts.calendar().nextDay(facts.now()));
    }

    @Property(tries = 200)
    void aReachedWeekIsDeniedUntilSundayBegins(@ForAll("reachedWeeks") CampaignFacts facts) {
        assertThat(denial(facts).passesFrom()).containsExactly(facts.calendar().nextWeek(facts.now()));
    }

    private static Denial denial(CampaignFacts facts) {
        return new Asked<>(CampaignRules.DAILY_BUDGET, facts).denial().get();
    }

    @Provide
    Arbitrary<CampaignFacts> reachedDays() {
        return reached(facts -> !isWeekReached(facts));
    }

    @Provide
    Arbitrary<CampaignFacts> reachedWeeks() {
        return reached(CampaignRuleProperties::isWeekReached);
    }

    /** Where a day could pay for a message at all. */
    private static Arbitrary<CampaignFacts> reached(Predicate<CampaignFacts> which) {
        return Situations.OF_CAMPAIGNS
                .onlyDenying(CampaignRules.DAILY_BUDGET)
                .filter(which)
                .filter(facts -> !facts.campaign()
                        .budget()
                        .room(Spending.none(facts.campaign().currency()))
                        .isLessThan(facts.campaign().prices().lowest()))
                .asArbitrary();
    }

    private static boolean isWeekReached(CampaignFacts facts) {
        var spending = facts.spending();
        return facts.campaign().budget() instanceof Budget.Daily(var amount, var cap)
                && cap == Budget.Cap.AS_META
                && amount.times(7)
                        .minus(spending.reserved().plus(spending.spentThisWeek()))
                        .isLessThan(facts.campaign().prices().lowest());
    }
}
