package dev.herald.application.port;

import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Forgets people, and sees to it that they stay forgotten. Of somebody who was forgotten the store holds only a tombstone:
 * {@linkplain Marking marks} of the person's id and of each token, made with a key that is not in the store, and since when.
 * What must always hold:
 *
 * <ul>
 *   <li>no port answers anything of a person who was forgotten, by whatever it is asked;
 *   <li>what {@linkplain Subscriptions#add a file} or {@linkplain Subscriptions#tell(Seq, SyncMark) a list} tells of them
 *       is left out. Only they themselves come back, by an opt-in that the API {@linkplain Subscriptions#tell(Seq) told of}
 *       and that is newer than the tombstone: it lifts the tombstones of the token and the id that it names. A stop moves a
 *       tombstone on to its own instant, so that the order in which the two are told does not matter;
 *   <li>money, budgets and the counts of a campaign stay as they are: a delivery that was judged stays under a pseudonym
 *       that was made at random, without tracking id, claim, failure's text and the instant at which it is due. One that
 *       was postponed counts as withheld for good. A member who was not judged, or was planned again, leaves.
 * </ul>
 */
public interface Forgetting {

    /**
     * Forgets somebody, known or not, and leaves a tombstone, in place of an older one. Bodies of events that wait stay, for
     * the sake of others in them, but with nothing in place of the person's token and id; leftovers that mention the person
     * go. A lease on somebody's range that has run out is voided, as by whoever steals it.
     *
     * @param who does it, for the audit
     * @throws KeyUnavailable if there is no key to make a tombstone with, or another one than that of the others
     */
    Either<NotYet, Forgotten> forget(Whom whom, Instant now, Actor who);

    /**
     * Those of the tokens that belong to somebody who was forgotten.
     *
     * @throws KeyUnavailable if there are tombstones, and no key to tell whose
     */
    Seq<SubscriptionToken> forgotten(Seq<SubscriptionToken> tokens);

    /** The id of the key that tombstones were made with; none if there are no tombstones. Cheap. */
    Option<String> keyId();
}
