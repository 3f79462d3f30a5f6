package dev.herald.domain.eligibility;

import static dev.herald.domain.reason.ErrorCode.CAMPAIGN_NOT_STARTED;
import static dev.herald.domain.reason.ErrorCode.DAILY_BUDGET_REACHED;
import static dev.herald.domain.reason.ErrorCode.INACTIVE_CAMPAIGN;
import static dev.herald.domain.reason.ErrorCode.INACTIVE_MESSAGE;
import static dev.herald.domain.reason.ErrorCode.INACTIVE_MESSAGE_SET;
import static dev.herald.domain.reason.ErrorCode.LIFETIME_BUDGET_REACHED;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.Activity;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** What can be wrong with what is sent. Each holds for everyone the campaign goes to. */
public final class CampaignRules {

    /** The campaign is active and not past its end. */
    public static final Rule<CampaignFacts> ACTIVE_CAMPAIGN = deny(INACTIVE_CAMPAIGN)
            .when(facts -> facts.campaign().activity() != Activity.ACTIVE
                    || facts.campaign().set().schedule().isOver(facts.now()));

    /** The message set is active. */
    public static final Rule<CampaignFacts> ACTIVE_SET =
            deny(INACTIVE_MESSAGE_SET).when(facts -> facts.campaign().set().activity() != Activity.ACTIVE);

    /** The message is active. */
    public static final Rule<CampaignFacts> ACTIVE_MESSAGE =
            deny(INACTIVE_MESSAGE).when(facts -> facts.campaign().message().activity() != Activity.ACTIVE);

    /** The campaign has begun. */
    public static final Rule<CampaignFacts> STARTED = deny(CAMPAIGN_NOT_STARTED)
            .until(facts -> facts.campaign().set().schedule().start());

    /** The lifetime budget pays for at least the cheapest message. */
    public static final Rule<CampaignFacts> LIFETIME_BUDGET =
            deny(LIFETIME_BUDGET_REACHED).when(facts -> isReached(facts, Budget.Lifetime.class));

    /** Today's budget pays for at least the cheapest message. */
    public static final Rule<CampaignFacts> DAILY_BUDGET = deny(DAILY_BUDGET_REACHED)
            .when(facts -> isReached(facts, Budget.Daily.class), CampaignFacts::nextBudgetDay);

    /** All of them, in the order in which people read them. */
    public static final Seq<Rule<CampaignFacts>> ALL =
            List.of(ACTIVE_CAMPAIGN, ACTIVE_SET, ACTIVE_MESSAGE, STARTED, LIFETIME_BUDGET, DAILY_BUDGET);

    private CampaignRules() {}

    private static Rule.Sentence<CampaignFacts> deny(Reason reason) {
        return Rule.deny(reason);
    }

    private static boolean isReached(CampaignFacts facts, Class<? extends Budget> kind) {
        var budget = facts.campaign().budget();
        return kind.isInstance(budget)
                && budget.room(facts.spending())
                        .isLessThan(facts.campaign().prices().lowest());
    }
}
