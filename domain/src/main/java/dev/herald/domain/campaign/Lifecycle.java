package dev.herald.domain.campaign;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a campaign, a message set or a message has come. States that differ are types that differ, and each offers only
 * the steps that lead out of it:
 *
 * <pre>
 * Draft ──> Populating ──> Active ⇄ Paused ──> Completed     past its end
 *   │           │             │        │           │
 *   └───────────┴─────────────┴────────┴───────────┴──────> Deleted     gone, and can't come back
 * </pre>
 *
 * <p>Only an active one sends, and all three must be active. Steps by name, which can be refused, are in {@link Step}. From
 * the endpoints page (mid-2026).
 */
public sealed interface Lifecycle {

    /** How long Meta sets a fresh campaign up before it sends: about an hour (endpoints page, "Limits", mid-2026). */
    Duration WARM_UP = Duration.ofHours(1);

    /** The one state of what is not switched on yet. */
    Draft DRAFT = new Draft();

    /** The one state of what sends. */
    Active ACTIVE = new Active();

    /** The state of what a person stopped after it had warmed up. */
    Paused PAUSED = new Paused(Option.none());

    /** The one state of what is past its end. */
    Completed COMPLETED = new Completed();

    /** The one state of what is gone. */
    Deleted DELETED = new Deleted();

    /** Every state but deleted. */
    sealed interface Alive extends Lifecycle {
        /** Takes it away for good. */
        default Deleted delete() {
            return DELETED;
        }
    }

    /** Not switched on yet. */
    record Draft() implements Alive {
        /** Switches it on at this instant; it sends when it has warmed up, at once if that takes no time. */
        public Alive activate(Instant now, Duration warmUp) {
            return warmUp.isZero() ? ACTIVE : new Populating(now.plus(warmUp));
        }
    }

    /**
     * Switched on, and being set up by Meta.
     *
     * @param readyAt when it is expected to send
     */
    record Populating(Instant readyAt) implements Alive {
        /** Whether it is expected to send at this instant. */
        public boolean isReady(Instant now) {
            return !now.isBefore(readyAt);
        }

        /** Stops it; it goes on warming up all the same. */
        public Paused pause() {
            return new Paused(Option.some(readyAt));
        }

        /** Ends it: its end may come before it was ready. */
        public Completed complete() {
            return COMPLETED;
        }
    }

    /** Sends. */
    record Active() implements Alive {
        /** Stops it. */
        public Paused pause() {
            return PAUSED;
        }

        /** Ends it. */
        public Completed complete() {
            return COMPLETED;
        }
    }

    /**
     * Stopped by a person.
     *
     * @param readyAt when it is expected to have warmed up, if it had not when it was stopped
     */
    record Paused(Option<Instant> readyAt) implements Alive {
        /** Lets it go on: sending, or warming up. */
        public Alive resume(Instant now) {
            return readyAt.filter(now::isBefore).<Alive>map(Populating::new).getOrElse(ACTIVE);
        }

        /** Ends it. */
        public Completed complete() {
            return COMPLETED;
        }
    }

    /** Past its end. */
    record Completed() implements Alive {}

    /** Gone, and can't come back. */
    record Deleted() implements Lifecycle {}
}
