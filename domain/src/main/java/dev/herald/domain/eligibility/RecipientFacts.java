package dev.herald.domain.eligibility;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * To whom.
 *
 * @param campaignPage the page that sends
 * @param nextEligibleAt the instant before which no message may go to the token: the later of what the API told and what
 *     follows from our own sends
 * @param personHasMessage whether another token of the same person has got this campaign's message, or will
 */
public record RecipientFacts(
        Subscription subscription,
        PageId campaignPage,
        Option<Instant> nextEligibleAt,
        boolean personHasMessage,
        Instant now)
        implements Facts {

    /** Facts about a subscription to which nothing of ours was sent lately. */
    public static RecipientFacts of(Subscription subscription, PageId campaignPage, Instant now) {
        return new RecipientFacts(subscription, campaignPage, subscription.nextEligibleAt(), false, now);
    }

    /** The same, but another token of the person has the message. */
    public RecipientFacts withPersonHavingMessage() {
        return personHasMessage ? this : new RecipientFacts(subscription, campaignPage, nextEligibleAt, true, now);
    }

    /** The same, but no other token of the person has the message. */
    public RecipientFacts withoutPersonHavingMessage() {
        return personHasMessage ? new RecipientFacts(subscription, campaignPage, nextEligibleAt, false, now) : this;
    }

    @Override
    public Subject subject(Scope scope) {
        return new Subject(
                scope,
                scope == Scope.PAGE
                        ? campaignPage.value()
                        : subscription.token().value());
    }
}
