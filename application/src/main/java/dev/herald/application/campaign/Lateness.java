package dev.herald.application.campaign;

import dev.herald.domain.reason.Denial;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a campaign lay still for so long that a person is to look before it goes on: it may come from a restored backup,
 * whose state knows less than was sent. Time before an instant that it is known to have waited for does not count; time in
 * which a person was to act does, because nobody knows how long that took.
 */
final class Lateness {
    /** Longer than any restart takes. */
    static final Duration MOST = Duration.ofHours(1);

    private Lateness() {}

    /**
     * Whether it does.
     *
     * @param goesOnAt from when on it could have gone on; none if nobody is left in it, or it never began
     */
    static boolean isLate(Option<Instant> goesOnAt, Instant now) {
        return goesOnAt.exists(instant -> now.isAfter(instant.plus(MOST)));
    }

    /**
     * From when on a campaign can go on, by the account of a run that has just ended. None only if nobody is left in it: a
     * state from before what was sent last must never look as if it had nothing to be late with.
     */
    static Option<Instant> goesOnAt(CampaignAccount account, Instant now) {
        return Option.when(
                account.hasAnybodyLeft(),
                () -> waitsUntil(account).filter(now::isBefore).getOrElse(now));
    }

    /** What it waits for; none if it could go on at once, or if a person must act. */
    private static Option<Instant> waitsUntil(CampaignAccount account) {
        var lifts = account.heldBackBy().map(Denial::passesFrom);
        if (lifts.exists(Option::isEmpty)) {
            return Option.none();
        }
        var brokeOff = account.inDoubt() > 0 && account.interruption().isDefined();
        return account.stillToDo() > 0 || brokeOff
                ? lifts.flatMap(instant -> instant).max()
                : account.resumeAt();
    }
}
