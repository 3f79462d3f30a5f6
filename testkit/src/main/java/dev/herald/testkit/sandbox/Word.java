package dev.herald.testkit.sandbox;

import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A person's latest word on a subscription, given in the sandbox itself: it holds whatever seeds tell.
 *
 * @param stopped whether it was a stop; else an opt-in
 */
record Word(boolean stopped, Instant at) {

    Subscription over(Subscription told) {
        return new Subscription(
                told.token(),
                told.page(),
                told.person(),
                told.region(),
                told.timeZone(),
                told.expiresAt(),
                told.nextEligibleAt(),
                stopped ? told.optedInAt().filter(optIn -> !optIn.isAfter(at)) : Option.some(at),
                Option.when(stopped, at),
                stopped ? told.dropped() : Option.none(),
                told.available());
    }
}
