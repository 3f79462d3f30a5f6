package dev.herald.application.office;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.Refusal;
import dev.herald.application.port.Course;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a campaign stood when somebody counted.
 *
 * @param account where everybody stands; or why that can't be seen
 * @param begun whether it was ever run; if not, the account is what a run would do
 * @param course how it went, in at most {@link #MOST_STEPS} steps of time
 * @param perSecond how many messages a second the API took since it was counted before; none if that was long ago, or
 *     nothing was sent
 * @param takenAt when counting began
 * @param took how long it took
 */
public record Sight(
        Either<Unseen, CampaignAccount> account,
        boolean begun,
        Seq<Course> course,
        Option<Double> perSecond,
        Instant takenAt,
        Duration took) {
    /** How many steps a course has at most. */
    public static final int MOST_STEPS = 240;

    /** What a run would do, or why not, as somebody asked for. */
    static Sight ahead(Either<Refusal, CampaignAccount> account, Instant at) {
        return new Sight(account.mapLeft(Unseen.Refused::new), false, List.empty(), Option.none(), at, Duration.ZERO);
    }

    /** Somebody asked what a run would do, and that is not known yet. */
    static Sight beingGathered(Instant at) {
        return new Sight(
                Either.left(new Unseen.BeingGathered()), false, List.empty(), Option.none(), at, Duration.ZERO);
    }

    /** Nothing was seen, because counting broke down. */
    static Sight failed(String why, Instant at) {
        return new Sight(Either.left(new Unseen.Failed(why)), false, List.empty(), Option.none(), at, Duration.ZERO);
    }
}
