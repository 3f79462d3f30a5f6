package dev.herald.testkit.sandbox;

import dev.herald.domain.subscription.SubscriptionToken;
import java.util.concurrent.ThreadLocalRandom;

/** Tokens as the sandbox makes them: 17 digits, as listings show them. */
final class NewToken {
    private static final long LEAST = 10_000_000_000_000_000L;

    private NewToken() {}

    /** One that nobody has. */
    static SubscriptionToken unlike(Subscribers subscribers) {
        var random = ThreadLocalRandom.current();
        var token = new SubscriptionToken(Long.toString(random.nextLong(LEAST, 10 * LEAST)));
        return subscribers.find(token).isDefined() ? unlike(subscribers) : token;
    }
}
