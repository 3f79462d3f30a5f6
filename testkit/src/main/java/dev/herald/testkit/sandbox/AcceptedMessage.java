package dev.herald.testkit.sandbox;

import dev.herald.domain.subscription.SubscriptionToken;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that the sandbox took.
 *
 * @param messageId the id of the campaign's message, as the send named it
 * @param trackingId what the send was answered with
 * @param time when it was taken
 */
public record AcceptedMessage(SubscriptionToken token, String messageId, UUID trackingId, Instant time) {

    /** The same with this object as its message id, one for all messages of a campaign: there may be a million. */
    AcceptedMessage sharing(String sameMessageId) {
        return new AcceptedMessage(token, sameMessageId, trackingId, time);
    }
}
