package dev.herald.application.dispatch;

import io.vavr.control.Option;
import java.time.Instant;

/** Which wake-up was asked for: one at a time, unless an earlier one is needed. */
final class Alarm {
    private Option<Instant> set = Option.none();

    /** Whether a wake-up is to be asked for, so that there is one at this instant or before. */
    boolean isNewsFor(Instant instant) {
        var isEarlier = set.forAll(instant::isBefore);
        if (isEarlier) {
            set = Option.some(instant);
        }
        return isEarlier;
    }

    void rings(Instant now) {
        set = set.filter(now::isBefore);
    }
}
