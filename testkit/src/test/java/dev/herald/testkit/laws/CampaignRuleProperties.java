package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.budget.Budget;
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
        var day = facts.now().atZone(facts.calendar().zone()).toLocalDate();

        var next = new Asked<>(CampaignRules.DAILY_BUDGET, facts)
                .denial()
                .flatMap(Denial::passesFrom)
                .get();

        assertThat(next.atZone(facts.calendar().zone()).toLocalDate()).isEqualTo(day.plusDays(1));
        assertThat(next.minusNanos(1).atZone(facts.calendar().zone()).toLocalDate())
                .isEqualTo(day);
    }

    @Provide
    Arbitrary<CampaignFacts> reachedDays() {
        return Situations.OF_CAMPAIGNS
                .onlyDenying(CampaignRules.DAILY_BUDGET)
                .filter(facts -> facts.campaign().budget() instanceof Budget.Daily(var amount, var cap)
                        && cap == Budget.Cap.STRICT)
                .asArbitrary();
    }
}
