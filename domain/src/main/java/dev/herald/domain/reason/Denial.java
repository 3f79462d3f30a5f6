package dev.herald.domain.reason;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * Why a message may not go out, foreseen by a rule or reported by the API.
 *
 * @param subject which page, campaign or person the reason holds for
 * @param passesFrom the instant from which it would pass, where there is one
 */
public record Denial(Reason reason, Subject subject, Option<Instant> passesFrom) {

    /** The denial for people: who, what, and what to do. */
    public String words() {
        return subject.scope().words() + " " + subject.id() + ": " + reason.explanation() + " "
                + reason.remedy().words();
    }
}
