package dev.herald.domain.eligibility;

import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * To whom.
 *
 * @param campaign what is to be sent
 * @param nextEligibleAt the instant before which no message may go to the token: the later of what the API told and what
 *     follows from our own sends
 * @param engagement how much the person was marketed to and talked
 * @param suppressed whether the page's suppression list holds the person
 * @param personHasMessage whether another token of the same person has got this campaign's message, or will
 */
public record RecipientFacts(
        Subscription subscription,
        Campaign campaign,
        Option<Instant> nextEligibleAt,
        Engagement engagement,
        boolean suppressed,
        boolean personHasMessage,
        Instant now)
        implements Facts {

    /** Facts about a subscription to which nothing of ours was sent lately, and of which no more is known. */
    public static RecipientFacts of(Subscription subscription, Campaign campaign, Instant now) {
        return new RecipientFacts(
                subscription, campaign, subscription.nextEligibleAt(), Engagement.UNKNOWN, false, false, now);
    }

    /** The same with what is known of the person's talk. */
    public RecipientFacts withEngagement(Engagement known) {
        return new RecipientFacts(subscription, campaign, nextEligibleAt, known, suppressed, personHasMessage, now);
    }

    /** The same, but the page's suppression list holds the person, or does not. */
    public RecipientFacts withSuppressed(boolean holds) {
        return new RecipientFacts(subscription, campaign, nextEligibleAt, engagement, holds, personHasMessage, now);
    }

    /** The same, but another token of the person has the message, or none has. */
    public RecipientFacts withPersonHavingMessage(boolean has) {
        return has == personHasMessage
                ? this
                : new RecipientFacts(subscription, campaign, nextEligibleAt, engagement, suppressed, has, now);
    }

    @Override
    public Subject subject(Scope scope) {
        return scope == Scope.RECIPIENT
                ? new Subject(scope, subscription.token().value())
                : CampaignFacts.subject(campaign, scope);
    }
}
