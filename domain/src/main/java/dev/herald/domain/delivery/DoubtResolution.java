package dev.herald.domain.delivery;

import dev.herald.domain.campaign.DoubtPolicy;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * What became of a message whose answer was lost, told from the token's next eligible time, which the API moves together
 * with acceptance:
 *
 * <ol>
 *   <li>moved since the intent was recorded: it was accepted;
 *   <li>moved further than any message accepted until now could have: something else holds the token back, and the call
 *       was turned back for it;
 *   <li>not moved: it never arrived, and is planned once more;
 *   <li>not known, or it is in doubt a second time: nothing is done until the minimum delay has passed, then what the
 *       campaign's policy says.
 * </ol>
 */
public final class DoubtResolution {

    /** How far the API's clock and ours may be apart. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final DoubtPolicy policy;

    /** Resolves by a campaign's policy. */
    public DoubtResolution(DoubtPolicy policy) {
        this.policy = policy;
    }

    /**
     * What became of it.
     *
     * @param nextEligibleAt the token's next eligible time as the API tells it now, looked up no earlier than a quiet
     *     period after {@link InDoubt#since()}; none if the API knows no such time
     * @return none if it stays in doubt
     */
    public Option<Attempt> resolve(InDoubt doubt, Option<Instant> nextEligibleAt, Instant now) {
        var before = latest(doubt.attemptedAt(), doubt.nextEligibleAt());
        if (nextEligibleAt.exists(instant -> instant.isAfter(latestByAMessage(now)))) {
            return Option.some(doubt.postponed(nextEligibleAt.get(), ErrorCode.MIN_DELAY_NOT_REACHED));
        }
        if (nextEligibleAt.exists(instant -> instant.isAfter(before))) {
            return Option.some(doubt.accepted(now));
        }
        var neverArrived = nextEligibleAt.isDefined() && !doubt.repeated();
        return neverArrived && policy != DoubtPolicy.NEVER_REPEAT
                ? Option.some(doubt.neverArrived())
                : byPolicy(doubt, now);
    }

    /** A message moves the time to half a day after the attempt; what lies before the attempt was moved by another one. */
    private static Instant latest(Instant attemptedAt, Option<Instant> nextEligibleAt) {
        return nextEligibleAt.filter(attemptedAt::isBefore).getOrElse(attemptedAt);
    }

    private static Instant latestByAMessage(Instant now) {
        return now.plus(Subscription.MINIMUM_DELAY).plus(CLOCK_SKEW);
    }

    private Option<Attempt> byPolicy(InDoubt doubt, Instant now) {
        if (now.isBefore(doubt.attemptedAt().plus(Subscription.MINIMUM_DELAY))) {
            return Option.none();
        }
        return Option.some(
                switch (policy) {
                    case ASSUME_SENT, NEVER_REPEAT -> doubt.accepted(now);
                    case REPEAT -> doubt.neverArrived();
                });
    }
}
