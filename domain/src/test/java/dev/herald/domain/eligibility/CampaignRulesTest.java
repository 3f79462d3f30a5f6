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
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Scope;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CampaignRulesTest {
    private static final String THIS_CAMPAIGN = "1001/sale";
    private static final Budget DAILY =
            Budget.daily(usd("25.00"), Budget.Cap.STRICT).get();

    @Test
    void aCampaignInOrderPassesEveryRule() {
        assertThat(CampaignRules.ALL)
                .allSatisfy(rule -> passes(rule, fineCampaign().under(ContentPolicy.STRICT)));
    }

    static Stream<Lifecycle> off() {
        return Stream.of(Lifecycle.DRAFT, Lifecycle.PAUSED, Lifecycle.COMPLETED, Lifecycle.DELETED);
    }

    @ParameterizedTest
    @MethodSource("off")
    void whateverIsNotActiveIsDeniedAtItsOwnLevelOnly(Lifecycle off) {
        var on = Lifecycle.ACTIVE;
        var gone = off.equals(Lifecycle.DELETED);

        assertThat(denied(campaign(off, on, on, BUDGET, Schedule.ALWAYS))).containsExactly(ErrorCode.INACTIVE_CAMPAIGN);
        assertThat(denied(campaign(on, off, on, BUDGET, Schedule.ALWAYS)))
                .containsExactly(ErrorCode.INACTIVE_MESSAGE_SET);
        assertThat(denied(campaign(on, on, off, BUDGET, Schedule.ALWAYS)))
                .containsExactly(gone ? ErrorCode.INVALID_MESSAGE_ID : ErrorCode.INACTIVE_MESSAGE);
    }

    @Test
    void aCampaignThatWarmsUpIsDeniedUntilItIsReadyAndIsNotInactive() {
        var ready = NOW.plusNanos(1);

        deniesUntil(
                CampaignRules.WARMED_UP,
                populating(ready),
                ErrorCode.CAMPAIGN_POPULATING,
                Scope.CAMPAIGN,
                THIS_CAMPAIGN,
                Option.some(ready));
        passes(CampaignRules.ACTIVE_CAMPAIGN, populating(ready));
        passes(CampaignRules.WARMED_UP, populating(NOW));
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

    private static Seq<Reason> denied(Campaign campaign) {
        return RuleBook.STANDARD.judge(about(campaign)).map(Denial::reason);
    }

    private static CampaignFacts populating(Instant readyAt) {
        var on = Lifecycle.ACTIVE;
        return about(campaign(new Lifecycle.Populating(readyAt), on, on, BUDGET, Schedule.ALWAYS));
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
