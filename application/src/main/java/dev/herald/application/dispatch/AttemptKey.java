package dev.herald.application.dispatch;

import dev.herald.application.port.Outcome;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.DeliveryId;
import java.time.Instant;

/** Which attempt at a delivery, by when its intent was taken down: to the millisecond, which is what a store keeps. */
record AttemptKey(DeliveryId id, long attemptedAt) {
    private AttemptKey(DeliveryId id, Instant attemptedAt) {
        this(id, attemptedAt.toEpochMilli());
    }

    static AttemptKey of(Attempting attempt) {
        return new AttemptKey(attempt.id(), attempt.attemptedAt());
    }

    static AttemptKey of(InDoubt doubt) {
        return new AttemptKey(doubt.id(), doubt.attemptedAt());
    }

    static AttemptKey of(Outcome outcome) {
        return new AttemptKey(outcome.state().id(), outcome.attemptedAt());
    }
}
