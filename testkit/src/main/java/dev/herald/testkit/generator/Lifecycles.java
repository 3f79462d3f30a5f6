package dev.herald.testkit.generator;

import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Lifecycle.Paused;
import dev.herald.domain.campaign.Lifecycle.Populating;
import dev.herald.domain.campaign.Step;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** How far campaigns, message sets and messages have come, and what a person asks of them. */
public final class Lifecycles {

    private Lifecycles() {}

    /** Every state, those with an instant before, at and after this one. */
    public static Generator<Lifecycle> around(Instant now) {
        var instant = Generator.oneOf(Instants.until(now), Instants.after(now));
        return Generator.oneOf(
                Generator.of(
                        Lifecycle.ACTIVE, Lifecycle.DRAFT, Lifecycle.PAUSED, Lifecycle.COMPLETED, Lifecycle.DELETED),
                instant.map(Populating::new),
                instant.map(Option::some).map(Paused::new));
    }

    /** The states in which a campaign sends at this instant: active, or done warming up. */
    public static Generator<Lifecycle> sendingAt(Instant now) {
        return Generator.oneOf(
                Generator.constant(Lifecycle.ACTIVE), Instants.until(now).map(Populating::new));
    }

    /** The states of a campaign that is switched off. */
    public static Generator<Lifecycle> off(Instant now) {
        return around(now).filter(state -> !(state instanceof Lifecycle.Active || state instanceof Populating));
    }

    /** Every step, at this instant; drafts warm up for no time, for an hour, or for a nanosecond. */
    public static Generator<Step> steps(Instant now) {
        return Generator.oneOf(
                Generator.of(Duration.ZERO, Lifecycle.WARM_UP, Duration.ofNanos(1))
                        .map(warmUp -> new Step.Activate(now, warmUp)),
                Generator.of(new Step.Pause(), new Step.Complete(), new Step.Delete()));
    }
}
