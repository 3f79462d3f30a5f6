package dev.herald.application.port;

import dev.herald.domain.subscription.PersonKey;
import java.time.Instant;

/**
 * The right to work on a range of a campaign's people, for a while.
 *
 * @param range the range's number within the campaign
 * @param from the first person, inclusive
 * @param to the last person, inclusive
 * @param fence grows with every lease of the range: work under an older one is refused
 */
public record RangeLease(
        long campaign, int range, PersonKey from, PersonKey to, String node, long fence, Instant until) {

    /** The same until another instant. */
    public RangeLease until(Instant other) {
        return new RangeLease(campaign, range, from, to, node, fence, other);
    }
}
