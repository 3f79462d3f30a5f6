package dev.herald.domain.eligibility;

import static dev.herald.domain.reason.ErrorCode.CREATIVE_IN_USE;
import static dev.herald.domain.reason.ErrorCode.INVALID_PACING_TYPE;
import static dev.herald.domain.reason.ErrorCode.INVALID_TARGETING;
import static dev.herald.domain.reason.ErrorCode.MISSING_BUDGET;
import static dev.herald.domain.reason.ErrorCode.MISSING_PAGE_ID;
import static dev.herald.domain.reason.ErrorCode.MISSING_REQUIRED_FIELD;
import static dev.herald.domain.reason.HeraldReason.BUDGET_BELOW_MINIMUM;
import static dev.herald.domain.reason.HeraldReason.START_TOO_FAR_AHEAD;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.CampaignDraft.Targeting;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** What can be wrong with a campaign that is to be created. Judged before the call that creates it, and never after. */
public final class DraftRules {

    /** It has a name. */
    public static final Rule<DraftFacts> NAMED =
            deny(MISSING_REQUIRED_FIELD).when(facts -> facts.draft().name().isBlank());

    /** It says whose subscribers are messaged. */
    public static final Rule<DraftFacts> HAS_PAGE =
            deny(MISSING_PAGE_ID).when(facts -> facts.draft().page().isEmpty());

    /** It has a budget of either kind. */
    public static final Rule<DraftFacts> HAS_BUDGET =
            deny(MISSING_BUDGET).when(facts -> facts.draft().budgets().isEmpty());

    /** It asks for no pacing, the only kind that direct sends take. */
    public static final Rule<DraftFacts> UNPACED = deny(INVALID_PACING_TYPE)
            .when(facts -> facts.draft().pacing().exists(types -> !types.equals(CampaignDraft.NO_PACING)));

    /** It is aimed at marketing messages on Messenger. */
    public static final Rule<DraftFacts> AIMED_AT_MESSENGER = deny(INVALID_TARGETING)
            .when(facts -> facts.draft().targeting().exists(aim -> !aim.equals(Targeting.MARKETING_MESSAGES)));

    /** Its creative serves no other campaign. */
    public static final Rule<DraftFacts> CREATIVE_FREE = deny(CREATIVE_IN_USE)
            .where(facts -> facts.draft().creative().isDefined())
            .knowing("whether another campaign uses the creative", DraftFacts::creativeTaken)
            .when(taken -> taken);

    /** It starts within 30 days: until then it can't be created, and nothing is lost by waiting. */
    public static final Rule<DraftFacts> STARTS_SOON_ENOUGH = deny(START_TOO_FAR_AHEAD)
            .when(
                    facts -> !facts.draft().schedule().startsSoonEnough(facts.now()),
                    facts -> facts.draft().schedule().start().map(start -> start.minus(Schedule.MOST_AHEAD)));

    /** Its budget is at least the account's minimum for a day, times its days. */
    public static final Rule<DraftFacts> ABOVE_MINIMUM = deny(BUDGET_BELOW_MINIMUM)
            .where(facts -> !facts.draft().budgets().isEmpty())
            .knowing(
                    "the least that the ad account may give a campaign for a day",
                    facts -> facts.account().billing().minDailyBudget())
            .when((facts, least) -> facts.draft().budgets().exists(budget -> isBelow(facts, budget, least)));

    /** All of them, in the order in which people read them. */
    public static final Seq<Rule<DraftFacts>> ALL = List.of(
            NAMED, HAS_PAGE, HAS_BUDGET, UNPACED, AIMED_AT_MESSENGER, CREATIVE_FREE, STARTS_SOON_ENOUGH, ABOVE_MINIMUM);

    private DraftRules() {}

    private static Rule.Sentence<DraftFacts> deny(Reason reason) {
        return Rule.deny(reason);
    }

    private static boolean isBelow(DraftFacts facts, Budget budget, Money least) {
        return switch (budget) {
            case Budget.Daily daily -> daily.amount().isLessThan(least);
            case Budget.Lifetime lifetime -> {
                var schedule = facts.draft().schedule().completedFor(budget, facts.now());
                // Divided, for the product may not fit into a long.
                var days = Math.max(1, schedule.days(facts.now()).getOrElse(1L));
                yield Math.floorDiv(lifetime.amount().micros(), days) < least.micros();
            }
        };
    }
}
