package dev.herald.domain.eligibility;

import static dev.herald.domain.reason.ErrorCode.AD_ACCOUNT_MISMATCH;
import static dev.herald.domain.reason.ErrorCode.CAMPAIGN_IS_NOT_DIRECT_SEND;
import static dev.herald.domain.reason.ErrorCode.CAMPAIGN_NOT_STARTED;
import static dev.herald.domain.reason.ErrorCode.CAMPAIGN_POPULATING;
import static dev.herald.domain.reason.ErrorCode.DAILY_BUDGET_REACHED;
import static dev.herald.domain.reason.ErrorCode.INACTIVE_CAMPAIGN;
import static dev.herald.domain.reason.ErrorCode.INACTIVE_MESSAGE;
import static dev.herald.domain.reason.ErrorCode.INACTIVE_MESSAGE_SET;
import static dev.herald.domain.reason.ErrorCode.INVALID_MESSAGE_ID;
import static dev.herald.domain.reason.ErrorCode.LIFETIME_BUDGET_REACHED;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Lifecycle.Active;
import dev.herald.domain.campaign.Lifecycle.Deleted;
import dev.herald.domain.campaign.Lifecycle.Populating;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/** What can be wrong with what is sent. Each holds for everyone the campaign goes to. */
public final class CampaignRules {

    /** The campaign is switched on and not past its end. */
    public static final Rule<CampaignFacts> ACTIVE_CAMPAIGN = deny(INACTIVE_CAMPAIGN)
            .when(facts -> !isSwitchedOn(facts.campaign().state())
                    || facts.campaign().set().schedule().isOver(facts.now()));

    /** The campaign has warmed up. */
    public static final Rule<CampaignFacts> WARMED_UP =
            deny(CAMPAIGN_POPULATING).until(facts -> readyAt(facts.campaign().state()));

    /** The campaign was created for direct sends. */
    public static final Rule<CampaignFacts> FOR_DIRECT_SENDS =
            deny(CAMPAIGN_IS_NOT_DIRECT_SEND).when(facts -> !facts.campaign().directSend());

    /** The campaign belongs to the ad account that the send is asked of. */
    public static final Rule<CampaignFacts> OF_THE_PAYER = deny(AD_ACCOUNT_MISMATCH)
            .when(facts -> !facts.campaign().adAccount().equals(facts.payer()));

    /** The message set is active. */
    public static final Rule<CampaignFacts> ACTIVE_SET =
            deny(INACTIVE_MESSAGE_SET).when(facts -> !(facts.campaign().set().state() instanceof Active));

    /** The message exists: a deleted one's id names nothing any more. */
    public static final Rule<CampaignFacts> MESSAGE_EXISTS =
            deny(INVALID_MESSAGE_ID).when(facts -> facts.campaign().message().state() instanceof Deleted);

    /** The message is active. */
    public static final Rule<CampaignFacts> ACTIVE_MESSAGE = deny(INACTIVE_MESSAGE)
            .when(facts -> !(facts.campaign().message().state() instanceof Active)
                    && !(facts.campaign().message().state() instanceof Deleted));

    /** The campaign has begun. */
    public static final Rule<CampaignFacts> STARTED = deny(CAMPAIGN_NOT_STARTED)
            .until(facts -> facts.campaign().set().schedule().start());

    /** The lifetime budget pays for at least the cheapest message. */
    public static final Rule<CampaignFacts> LIFETIME_BUDGET =
            deny(LIFETIME_BUDGET_REACHED).when(facts -> isReached(facts, Budget.Lifetime.class));

    /** Today's budget, and this week's, pay for at least the cheapest message. */
    public static final Rule<CampaignFacts> DAILY_BUDGET =
            deny(DAILY_BUDGET_REACHED).when(facts -> isReached(facts, Budget.Daily.class), CampaignRules::roomAgain);

    /** All of them, in the order in which people read them. */
    public static final Seq<Rule<CampaignFacts>> ALL = List.of(
                    ACTIVE_CAMPAIGN,
                    WARMED_UP,
                    FOR_DIRECT_SENDS,
                    OF_THE_PAYER,
                    ACTIVE_SET,
                    MESSAGE_EXISTS,
                    ACTIVE_MESSAGE,
                    STARTED,
                    LIFETIME_BUDGET,
                    DAILY_BUDGET)
            .appendAll(ContentRules.ALL);

    private CampaignRules() {}

    private static Rule.Sentence<CampaignFacts> deny(Reason reason) {
        return Rule.deny(reason);
    }

    private static boolean isSwitchedOn(Lifecycle state) {
        return state instanceof Active || state instanceof Populating;
    }

    private static Option<Instant> readyAt(Lifecycle state) {
        return state instanceof Populating(Instant readyAt) ? Option.some(readyAt) : Option.none();
    }

    private static boolean isReached(CampaignFacts facts, Class<? extends Budget> kind) {
        var budget = facts.campaign().budget();
        return kind.isInstance(budget)
                && budget.room(facts.spending())
                        .isLessThan(facts.campaign().prices().lowest());
    }

    private static Option<Instant> roomAgain(CampaignFacts facts) {
        var campaign = facts.campaign();
        return campaign.budget().roomAgain(facts.spending(), campaign.prices().lowest(), facts.calendar(), facts.now());
    }
}
