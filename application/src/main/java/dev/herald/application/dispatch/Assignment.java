package dev.herald.application.dispatch;

import dev.herald.application.port.PersonFacts;
import dev.herald.application.port.Suspension;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.Parties;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What a dispatcher works on.
 *
 * @param people what is known of people besides their subscriptions
 * @param contentPolicy limits on content that the API has and does not tell
 * @param number the store's number of the campaign
 * @param probes suspensions that a person may have ended by acting: one call tells
 * @param holds suspensions that lift by themselves, and have not
 * @param agreedUntil when what somebody agreed to spend ends, and no more calls start; none if it does not
 */
public record Assignment(
        RuleBook rules,
        Sender sender,
        Campaign campaign,
        PersonFacts people,
        ContentPolicy contentPolicy,
        LiveMessage message,
        long number,
        Seq<Suspension> probes,
        Seq<Denial> holds,
        Option<Instant> agreedUntil,
        Limits limits) {
    private static final String AGREED_DAY_OVER =
            "the budget day is over for which somebody agreed to what it can cost";

    /**
     * Judges sender and campaign, for a batch of recipients. Whether the budget is reached is the ledger's to say, which knows
     * what comes back of it as long as something is under way: nobody is withheld for it.
     */
    RuleBook.Batch judgeButForTheBudget(Spending spending, Instant now) {
        var batch = judge(spending, now);
        return batch.wideDenials().exists(denial -> isBudgetReached(denial.reason()))
                ? judge(Spending.none(campaign.currency()), now)
                : batch;
    }

    private static boolean isBudgetReached(Reason reason) {
        return reason == ErrorCode.LIFETIME_BUDGET_REACHED || reason == ErrorCode.DAILY_BUDGET_REACHED;
    }

    /** That it is, once nothing is under way any more that could give money back. */
    Denial budgetReached(Instant now) {
        return switch (campaign.budget()) {
            case Budget.Lifetime lifetime ->
                new Denial(ErrorCode.LIFETIME_BUDGET_REACHED, subject(Scope.CAMPAIGN), Option.none());
            case Budget.Daily daily ->
                new Denial(
                        ErrorCode.DAILY_BUDGET_REACHED,
                        subject(Scope.CAMPAIGN),
                        Option.some(sender.adAccount().nextBudgetDay(now)));
        };
    }

    private RuleBook.Batch judge(Spending spending, Instant now) {
        return rules.open(
                new SenderFacts(sender, now),
                CampaignFacts.of(campaign, sender.adAccount(), spending, now).under(contentPolicy));
    }

    /** That the campaign has ended, if it has. */
    Option<Denial> over(Instant now) {
        return Option.when(
                schedule().isOver(now),
                () -> new Denial(ErrorCode.INACTIVE_CAMPAIGN, subject(Scope.CAMPAIGN), Option.none()));
    }

    /** That nobody agreed to spend any more, if that is so. */
    Option<String> notAgreed(Instant now) {
        return agreedUntil.filter(end -> !now.isBefore(end)).map(end -> AGREED_DAY_OVER);
    }

    /**
     * When the last call may start: as late as its lease lets it, before the campaign ends, and as long as somebody agrees to
     * what it costs.
     */
    Instant lastCall(Instant byLease) {
        return List.of(schedule().end(), agreedUntil)
                .flatMap(end -> end)
                .map(end -> end.minusNanos(1))
                .append(byLease)
                .min()
                .get();
    }

    private Schedule schedule() {
        return campaign.set().schedule();
    }

    /** The thing of this kind that the campaign is sent under. */
    Subject subject(Scope scope) {
        return new Parties(sender, campaign).subject(scope);
    }
}
