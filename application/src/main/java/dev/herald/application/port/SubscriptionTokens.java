package dev.herald.application.port;

import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.time.Instant;

/** The API's own record of subscription tokens. */
public interface SubscriptionTokens {

    /** The instant before which the API takes no message for the token; none if it knows no such time. */
    Answer<Option<Instant>> nextEligibleTime(SubscriptionToken token);
}
