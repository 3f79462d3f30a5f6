package dev.herald.application.campaign;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * When a campaign that goes on by itself is run again. A function of where it stands; never sooner than in a minute, because
 * a run itself waits for whoever is due within its patience.
 */
public final class NextRun {
    /** How soon it is looked again whether what stood in the way is gone. */
    public static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    /** How often one call tells whether a person has acted. */
    public static final Duration PROBE_AGAIN = Duration.ofMinutes(15);

    private NextRun() {}

    /**
     * The instant of the next run by the account of the last one; none if nothing changes by itself: everybody is dealt
     * with for good, a person paused it, or it is held back by what is written down here. What a person ends is to be looked
     * at besides.
     *
     * @param now when the last run ended
     */
    public static Option<Instant> after(CampaignAccount account, Instant now) {
        return switch (account.status()) {
            case COMPLETED -> Option.none();
            case READY, INTERRUPTED -> Option.some(now.plus(LOOK_AGAIN));
            case SUSPENDED -> Option.when(account.mayBeProbed(), () -> now.plus(PROBE_AGAIN));
            case WAITING -> {
                var soonest = now.plus(LOOK_AGAIN);
                yield Option.some(account.resumeAt()
                        .map(due -> due.isAfter(soonest) ? due : soonest)
                        .getOrElse(() -> now.plus(PROBE_AGAIN)));
            }
        };
    }
}
