package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Judgements.denies;
import static dev.herald.domain.eligibility.Judgements.deniesUntil;
import static dev.herald.domain.eligibility.Judgements.passes;
import static dev.herald.domain.eligibility.Samples.BUDGET;
import static dev.herald.domain.eligibility.Samples.NEXT_DAY;
import static dev.herald.domain.eligibility.Samples.NOW;
import static dev.herald.domain.eligibility.Samples.USD;
import static dev.herald.domain.eligibility.Samples.about;
import static dev.herald.domain.eligibility.Samples.campaign;
import static dev.herald.domain.eligibility.Samples.fineCampaign;
import static dev.herald.domain.eligibility.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Activity;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Scope;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CampaignRulesTest {
    private static final String THIS_CAMPAIGN = "1001/sale";
    private static final Budget DAILY =
            Budget.daily(usd("25.00"), Budget.Cap.STRICT).get();

    @Test
    void aCampaignInOrderPassesEveryRule() {
        assertThat(CampaignRules.ALL).hasSize(6).allSatisfy(rule -> passes(rule, fineCampaign()));
    }

    @ParameterizedTest
    @EnumSource(value = Activity.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void whateverIsNotActiveIsDeniedAtItsOwnLevelOnly(Activity off) {
        var on = Activity.ACTIVE;
        var campaign = about(campaign(off, on, on, BUDGET, Schedule.ALWAYS));
        var set = about(campaign(on, off, on, BUDGET, Schedule.ALWAYS));
        var message = about(campaign(on, on, off, BUDGET, Schedule.ALWAYS));

        denies(CampaignRules.ACTIVE_CAMPAIGN, campaign, ErrorCode.INACTIVE_CAMPAIGN, Scope.CAMPAIGN, THIS_CAMPAIGN);
        denies(CampaignRules.ACTIVE_SET, set, ErrorCode.INACTIVE_MESSAGE_SET, Scope.MESSAGE_SET, THIS_CAMPAIGN);
        denies(CampaignRules.ACTIVE_MESSAGE, message, ErrorCode.INACTIVE_MESSAGE, Scope.MESSAGE, THIS_CAMPAIGN);
        passes(CampaignRules.ACTIVE_CAMPAIGN, set);
        passes(CampaignRules.ACTIVE_SET, message);
        passes(CampaignRules.ACTIVE_MESSAGE, campaign);
    }

    @Test
    void aCampaignIsInactiveFromItsEndOn() {
        var rule = CampaignRules.ACTIVE_CAMPAIGN;

        denies(rule, endingAt(NOW), ErrorCode.INACTIVE_CAMPAIGN, Scope.CAMPAIGN, THIS_CAMPAIGN);
        passes(rule, endingAt(NOW.plusNanos(1)));
    }

    @Test
    void aCampaignIsDeniedBeforeItsStartAndPassesFromItOn() {
        var rule = CampaignRules.STARTED;
        var soon = NOW.plusNanos(1);

        deniesUntil(
                rule,
                startingAt(soon),
                ErrorCode.CAMPAIGN_NOT_STARTED,
                Scope.CAMPAIGN,
                THIS_CAMPAIGN,
                Option.some(soon));
        passes(rule, startingAt(NOW));
    }

    @Test
    void aLifetimeBudgetIsReachedWhenTheCheapestMessageDoesNotFitAnyMore() {
        var rule = CampaignRules.LIFETIME_BUDGET;

        passes(rule, spent(BUDGET, "24.99"));
        denies(rule, spent(BUDGET, "24.990001"), ErrorCode.LIFETIME_BUDGET_REACHED, Scope.CAMPAIGN, THIS_CAMPAIGN);
    }

    @Test
    void whatIsReservedCountsAgainstALifetimeBudgetToo() {
        var spending = Spending.none(USD).reserving(usd("24.995"));

        denies(
                CampaignRules.LIFETIME_BUDGET,
                about(campaign(BUDGET, Schedule.ALWAYS), spending),
                ErrorCode.LIFETIME_BUDGET_REACHED,
                Scope.CAMPAIGN,
                THIS_CAMPAIGN);
    }

    @Test
    void aDailyBudgetIsReachedWhenTheCheapestMessageDoesNotFitAnyMoreAndPassesFromTheNextBudgetDayOn() {
        var rule = CampaignRules.DAILY_BUDGET;

        passes(rule, spent(DAILY, "24.99"));
        deniesUntil(
                rule,
                spent(DAILY, "24.990001"),
                ErrorCode.DAILY_BUDGET_REACHED,
                Scope.CAMPAIGN,
                THIS_CAMPAIGN,
                Option.some(NEXT_DAY));
    }

    @Test
    void aReachedBudgetIsDeniedByTheRuleOfItsOwnKindOnly() {
        passes(CampaignRules.DAILY_BUDGET, spent(BUDGET, "25.00"));
        passes(CampaignRules.LIFETIME_BUDGET, spent(DAILY, "25.00"));
    }

    private static CampaignFacts endingAt(Instant end) {
        return about(campaign(BUDGET, new Schedule(Option.none(), Option.some(end))));
    }

    private static CampaignFacts startingAt(Instant start) {
        return about(campaign(BUDGET, new Schedule(Option.some(start), Option.none())));
    }

    private static CampaignFacts spent(Budget budget, String today) {
        var spent = usd(today);
        return about(campaign(budget, Schedule.ALWAYS), new Spending(usd("0"), spent, spent, spent));
    }
}
