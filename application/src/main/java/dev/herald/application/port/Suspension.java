package dev.herald.application.port;

import dev.herald.domain.reason.Subject;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Something that the API refused for everyone under a subject; all sending under it stands still.
 *
 * @param reasonKey the {@linkplain dev.herald.domain.reason.Reason#key() key} of why
 * @param lifts when it lifts by itself; none if a person must act
 */
public record Suspension(Subject subject, String reasonKey, Instant since, Option<Instant> lifts) {

    /** Whether it still holds at this instant. */
    public boolean isStanding(Instant now) {
        return lifts.forAll(now::isBefore);
    }
}
