package dev.herald.persistence.delivery;

import dev.herald.application.port.Outcome;
import dev.herald.domain.delivery.Attempt.Accepted;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;

/**
 * What nearly every attempt comes to, and all that it changes in its row: an acceptance of an attempt that is still under
 * way. A store may write it without a look at the row, as long as it leaves rows alone that are in another state or of
 * another attempt. Money does not move.
 *
 * @param accepted the acceptance
 * @param attemptedAt which attempt it is of
 */
public record PlainAcceptance(Accepted accepted, Instant attemptedAt) {

    /** Outcomes, parted into those that may be written so and the others. */
    public record Parted(Seq<PlainAcceptance> plain, Seq<Outcome> others) {}

    /** Parts outcomes: one is plain only if nothing else is told of its delivery at the same time. */
    public static Parted part(Seq<Outcome> outcomes) {
        var once = new HashSet<DeliveryId>();
        var again = new HashSet<DeliveryId>();
        outcomes.map(outcome -> outcome.state().id()).forEach(id -> (once.add(id) ? once : again).add(id));
        var plain = new ArrayList<PlainAcceptance>();
        var others = new ArrayList<Outcome>();
        for (var outcome : outcomes) {
            if (outcome.state() instanceof Accepted accepted
                    && outcome.unforeseen().isEmpty()
                    && !again.contains(accepted.id())) {
                plain.add(new PlainAcceptance(accepted, outcome.attemptedAt()));
            } else {
                others.add(outcome);
            }
        }
        return new Parted(Vector.ofAll(plain), Vector.ofAll(others));
    }

    /** Which delivery it is. */
    public DeliveryId id() {
        return accepted.id();
    }

    /**
     * Until when the token is claimed. Clocks differ: an acceptance that seems to lie before the intent still claims from the
     * intent on.
     */
    public Instant claimedUntil() {
        return claimedUntil(attemptedAt, accepted.at());
    }

    static Instant claimedUntil(Instant attemptedAt, Instant acceptedAt) {
        return (attemptedAt.isAfter(acceptedAt) ? attemptedAt : acceptedAt).plus(Subscription.MINIMUM_DELAY);
    }
}
