package dev.herald.application.port;

import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * One token of an audience that is to be judged, with what we sent to it.
 *
 * @param person who the token belongs to, as cut when the audience was imported
 * @param claimedUntil until when a message of ours, of whichever campaign, keeps the token from getting another
 * @param personHasMessage whether another token of the person was attempted in this campaign and is not known to have
 *     failed
 * @param repeated whether this delivery was in doubt before and the API showed that it never got it
 */
public record Recipient(
        Subscription subscription,
        PersonKey person,
        Option<Instant> claimedUntil,
        boolean personHasMessage,
        boolean repeated) {

    /** What the rules may look at. */
    public RecipientFacts facts(Campaign campaign, PersonFacts people, Instant now) {
        var nextEligibleAt = List.of(subscription.nextEligibleAt(), claimedUntil)
                .flatMap(instant -> instant)
                .max();
        return new RecipientFacts(
                subscription,
                campaign,
                nextEligibleAt,
                people.engagement(subscription, now),
                people.isSuppressed(subscription),
                personHasMessage,
                now);
    }

    /** The delivery to this token, to be sent. */
    public Planned planned(long campaign) {
        return new Planned(new DeliveryId(campaign, subscription.token(), person), repeated);
    }
}
