package dev.herald.application.port;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;

/**
 * Takes out of the store what is only history, and leaves its counts: where everybody of a campaign stands and what it cost
 * is the same before, after, and at every instant between. What is known of subscriptions stays.
 */
public interface Pruning {

    /** What is left of all campaigns, the oldest first; of those that are pruned to the end, nothing. Looks at every row. */
    Seq<Remains> remains();

    /**
     * Marks a campaign that nothing {@linkplain Remains#obstacle stands in the way} of pruning. From then on nobody leases
     * or judges anybody of it, and nobody of it is still to do.
     *
     * @return how many of its ranges went with that, or what stands in the way
     */
    Either<Remains.Obstacle, Long> begin(long campaign, Instant activeBefore, Instant now);

    /**
     * Takes a part of what is left of a marked campaign out, in one transaction: deliveries, whose counts stay, and then the
     * memberships of its audience, unless a campaign that is not marked needs them. That audience is never found again.
     *
     * @param limit the most rows that go
     * @return what went; nothing once nothing is left
     */
    Removed prune(long campaign, int limit);

    /**
     * Rows that went.
     *
     * @param memberships who was in which audience
     */
    record Removed(long deliveries, long ranges, long memberships) {
        /** None. */
        public static final Removed NOTHING = new Removed(0, 0, 0);

        /** These and those. */
        public Removed plus(Removed other) {
            return new Removed(deliveries + other.deliveries, ranges + other.ranges, memberships + other.memberships);
        }

        /** How many. */
        public long rows() {
            return deliveries + ranges + memberships;
        }
    }
}
