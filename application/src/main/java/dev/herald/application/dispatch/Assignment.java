package dev.herald.application.dispatch;

import dev.herald.application.port.Suspension;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.Denial;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.Seq;
import java.time.Instant;

/**
 * What a dispatcher works on.
 *
 * @param number the store's number of the campaign
 * @param probes suspensions that a person may have ended by acting: one call tells
 * @param holds suspensions that lift by themselves, and have not
 */
public record Assignment(
        RuleBook rules,
        Sender sender,
        Campaign campaign,
        LiveMessage message,
        long number,
        Seq<Suspension> probes,
        Seq<Denial> holds,
        Limits limits) {

    /** Judges sender and campaign, for a batch of recipients. */
    RuleBook.Batch judge(Spending spending, Instant now) {
        return rules.open(senderFacts(now), campaignFacts(spending, now));
    }

    /** The thing of this kind that the campaign is sent under. */
    Subject subject(Scope scope) {
        return switch (scope) {
            case APP, BUSINESS, AD_ACCOUNT, PAGE -> senderFacts(Instant.EPOCH).subject(scope);
            case CAMPAIGN, MESSAGE_SET, MESSAGE, RECIPIENT, REQUEST, PLATFORM ->
                campaignFacts(Spending.none(campaign.currency()), Instant.EPOCH).subject(scope);
        };
    }

    private SenderFacts senderFacts(Instant now) {
        return new SenderFacts(sender, now);
    }

    private CampaignFacts campaignFacts(Spending spending, Instant now) {
        return new CampaignFacts(campaign, spending, sender.adAccount().nextBudgetDay(now), now);
    }
}
