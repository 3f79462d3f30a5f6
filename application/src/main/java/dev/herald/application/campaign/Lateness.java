package dev.herald.application.campaign;

import dev.herald.domain.reason.Denial;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a campaign lay still for so long that a person is to look before it goes on: it may come from a restored backup,
 * whose state knows less than was sent. Time in which it could not have gone on anyway does not count.
 */
final class Lateness {
    /** Longer than any restart takes. */
    static final Duration MOST = Duration.ofHours(1);

    private Lateness() {}

    /**
     * Whether it does.
     *
     * @param goesOnAt from when on it could have gone on; none if it could not
     */
    static boolean isLate(Option<Instant> goesOnAt, Instant now) {
        return goesOnAt.exists(instant -> now.isAfter(instant.plus(MOST)));
    }

    /**
     * From when on a campaign can go on, by the account of a run that has just ended. None if only people remain who wait
     * for a time of their own, or if a person must act: whoever runs it then has looked.
     */
    static Option<Instant> goesOnAt(CampaignAccount account, Instant now) {
        var isBrokenOff = account.interruption().isDefined();
        if (account.stillToDo() == 0 && (account.inDoubt() == 0 || !isBrokenOff)) {
            return Option.none();
        }
        var lifts = account.heldBackBy().map(Denial::passesFrom);
        return lifts.forAll(Option::isDefined)
                ? lifts.flatMap(instant -> instant).max().orElse(Option.some(now))
                : Option.none();
    }
}
