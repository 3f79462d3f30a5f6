package dev.herald.application.office;

import dev.herald.application.port.StoreBroken;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what a run would do when somebody asks, which gathers the audience and may take minutes: on a thread of its own,
 * one at a time.
 */
final class LookAhead {
    private static final Logger LOG = LoggerFactory.getLogger(LookAhead.class);

    private final Supplier<Sight> looking;
    private final InstantSource clock;
    private Option<CountDownLatch> underWay = Option.none();
    private Option<Sight> latest = Option.none();

    /**
     * Looks when it is told to.
     *
     * @param looking finds out
     */
    LookAhead(Supplier<Sight> looking, InstantSource clock) {
        this.looking = looking;
        this.clock = clock;
    }

    /** Begins, unless it is at it, and waits for the end, so long at most. */
    void begin(Duration patience) throws InterruptedException {
        if (!begun().await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            LOG.debug("looking ahead goes on");
        }
    }

    private synchronized CountDownLatch begun() {
        return underWay.getOrElse(() -> {
            var ends = new CountDownLatch(1);
            underWay = Option.some(ends);
            Thread.ofVirtual().name("herald-look-ahead").start(() -> {
                try {
                    end(look());
                } finally {
                    ends.countDown();
                }
            });
            return ends;
        });
    }

    private Sight look() {
        try {
            return looking.get();
        } catch (StoreBroken broken) {
            LOG.error("it could not be looked ahead: {}", broken.what());
            return Sight.failed(broken.what(), clock.instant());
        } catch (RuntimeException broken) {
            LOG.error("it could not be looked ahead", broken);
            return Sight.failed(
                    "Looking ahead broke down, which the log tells more of: " + broken.getMessage(), clock.instant());
        }
    }

    private synchronized void end(Sight sight) {
        latest = Option.some(sight);
        underWay = Option.none();
    }

    /** What was found last, or that it is being found out; none if nobody asked. */
    synchronized Option<Sight> seen() {
        return underWay.isDefined() ? Option.some(Sight.beingGathered(clock.instant())) : latest;
    }
}
