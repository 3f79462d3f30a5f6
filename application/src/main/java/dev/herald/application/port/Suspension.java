package dev.herald.application.port;

import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Something that the API refused for everyone under a subject, or that a person paused; all sending under it stands still.
 *
 * @param reasonKey the {@linkplain dev.herald.domain.reason.Reason#key() key} of why
 * @param lifts when it lifts by itself; none if a person must act
 */
public record Suspension(Subject subject, String reasonKey, Instant since, Option<Instant> lifts) {

    /** What only a person ends, by saying so: none of the API's business. */
    public static final Set<Reason> BY_A_PERSON = HashSet.of(HeraldReason.PAUSED, HeraldReason.LEFT_OFF);

    /** Whether it still holds at this instant. */
    public boolean isStanding(Instant now) {
        return lifts.forAll(now::isBefore);
    }

    /** Whether a person paused a campaign. Only a person ends that. */
    public boolean isPause() {
        return reasonKey.equals(HeraldReason.PAUSED.key());
    }

    /** Whether a campaign lay still for so long that a person is to look before it goes on. */
    public boolean isLeftOff() {
        return reasonKey.equals(HeraldReason.LEFT_OFF.key());
    }

    /** Whether one call may tell if a person has ended it by acting. */
    public boolean mayBeProbed() {
        return lifts.isEmpty() && !BY_A_PERSON.exists(reason -> reason.key().equals(reasonKey));
    }
}
