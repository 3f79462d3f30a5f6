package dev.herald.application.port;

import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SuppressionList;
import java.time.Instant;

/**
 * What is known of people besides their subscriptions. A team that counts conversations, or keeps a suppression list of
 * its own, binds this port to it. Asked once a token that is judged, so it must answer at once; several threads may ask
 * at once.
 */
public interface PersonFacts {

    /** How much the person was marketed to and talked, as of now; what is not known is left out. */
    Engagement engagement(Subscription subscription, Instant now);

    /** Whether the page never messages the person. */
    boolean isSuppressed(Subscription subscription);

    /** Nothing is known but who is on the list. */
    static PersonFacts suppressing(SuppressionList list) {
        return new PersonFacts() {
            @Override
            public Engagement engagement(Subscription subscription, Instant now) {
                return Engagement.UNKNOWN;
            }

            @Override
            public boolean isSuppressed(Subscription subscription) {
                return list.holds(subscription);
            }
        };
    }
}
