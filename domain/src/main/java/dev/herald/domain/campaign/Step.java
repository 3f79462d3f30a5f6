package dev.herald.domain.campaign;

import dev.herald.domain.campaign.Lifecycle.Active;
import dev.herald.domain.campaign.Lifecycle.Alive;
import dev.herald.domain.campaign.Lifecycle.Completed;
import dev.herald.domain.campaign.Lifecycle.Deleted;
import dev.herald.domain.campaign.Lifecycle.Draft;
import dev.herald.domain.campaign.Lifecycle.Paused;
import dev.herald.domain.campaign.Lifecycle.Populating;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** What a person can ask of a campaign, a message set or a message. Asking for
 * what is the case already changes nothing, but what is gone can't be deleted again. */
public sealed interface Step {

    /** The step as it is for a part that does not warm up. */
    default Step atOnce() {
        return this instanceof Activate(Instant now, Duration warmUp) ? new Activate(now, Duration.ZERO) : this;
    }

    /** Where the step leads from a state; none if it is refused there. */
    Option<Lifecycle> from(Lifecycle state);

    /**
     * Switch it on, or let it go on. Refused once it is over or gone.
     *
     * @param warmUp how long a draft warms up, zero or more
     */
    record Activate(Instant now, Duration warmUp) implements Step {
        @Override
        public Option<Lifecycle> from(Lifecycle state) {
            return switch (state) {
                case Draft draft -> Option.some(draft.activate(now, warmUp));
                case Paused paused -> Option.some(paused.resume(now));
                case Populating populating -> Option.some(populating);
                case Active active -> Option.some(active);
                case Completed completed -> Option.none();
                case Deleted deleted -> Option.none();
            };
        }
    }

    /** Stop it. Refused unless it is switched on. */
    record Pause() implements Step {
        @Override
        public Option<Lifecycle> from(Lifecycle state) {
            return switch (state) {
                case Populating populating -> Option.some(populating.pause());
                case Active active -> Option.some(active.pause());
                case Paused paused -> Option.some(paused);
                case Draft draft -> Option.none();
                case Completed completed -> Option.none();
                case Deleted deleted -> Option.none();
            };
        }
    }

    /** End it. Refused if it was never switched on, or is gone. */
    record Complete() implements Step {
        @Override
        public Option<Lifecycle> from(Lifecycle state) {
            return switch (state) {
                case Active active -> Option.some(active.complete());
                case Paused paused -> Option.some(paused.complete());
                case Completed completed -> Option.some(completed);
                case Draft draft -> Option.none();
                case Populating populating -> Option.some(populating.complete());
                case Deleted deleted -> Option.none();
            };
        }
    }

    /** Take it away for good. Refused if it is gone already. */
    record Delete() implements Step {
        @Override
        public Option<Lifecycle> from(Lifecycle state) {
            return switch (state) {
                case Alive alive -> Option.some(alive.delete());
                case Deleted deleted -> Option.none();
            };
        }
    }
}
