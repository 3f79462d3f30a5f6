package dev.herald.application.event;

import dev.herald.application.port.StoreBroken;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works the inbox off on a thread of its own, from the moment it is started: at once what is there, and what comes within a
 * fifth of a second after it was {@linkplain #wake told} of it. Bodies that stay are tried again every 5 minutes. Says once
 * a minute what came, if anything did. Whatever breaks down, be it for want of memory, is logged, and the work goes on five
 * seconds later: what comes in meanwhile has been thanked for.
 *
 * <p>What comes in goes first: as long as more does, this rests after each batch three times as long as the batch took, a
 * quarter of a second at most, and catches up when it is quiet.
 */
public final class EventWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventWorker.class);
    private static final Duration BETWEEN_PASSES = Duration.ofMinutes(5);
    private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    /** Each batch costs a few writes to the disk, however few bodies it holds. */
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(200);

    private static final int REST_FOR_WORK = 3;
    private static final Duration LONGEST_REST = Duration.ofMillis(250);

    private final ReceiveEvents receiving;
    private final InstantSource clock;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Pass pass = Pass.BEGIN;
    private Instant nextPass;
    private Instant nextReport;
    private Map<String, Long> unreported = HashMap.empty();

    private EventWorker(ReceiveEvents receiving, InstantSource clock) {
        this.receiving = receiving;
        this.clock = clock;
        this.nextPass = clock.instant().plus(BETWEEN_PASSES);
        this.nextReport = clock.instant().plus(BETWEEN_REPORTS);
        this.thread = Thread.ofPlatform().daemon().name("herald-events").unstarted(this::work);
    }

    /** Begins to work. */
    public static EventWorker start(ReceiveEvents receiving, InstantSource clock) {
        var worker = new EventWorker(receiving, clock);
        worker.thread.start();
        return worker;
    }

    /** Says that a body was kept. Costs next to nothing; called from any thread. */
    public void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    private void work() {
        try {
            while (!isClosingWithin(step())) {
                if (pass.isAtEnd() && news.tryAcquire(untilNextPass(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
            step();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        report();
    }

    private boolean isClosingWithin(Duration rest) throws InterruptedException {
        return closing.await(rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Works off a batch and says how long to rest. */
    private Duration step() {
        var now = clock.instant();
        news.drainPermits();
        try {
            if (pass.isAtEnd() && !now.isBefore(nextPass)) {
                pass = Pass.BEGIN;
                nextPass = now.plus(BETWEEN_PASSES);
            }
            pass = receiving.workOff(pass.uncounted(), now);
            unreported = unreported.merge(pass.counts(), Long::sum);
            if (!now.isBefore(nextReport)) {
                report();
                nextReport = now.plus(BETWEEN_REPORTS);
            }
        } catch (RuntimeException | Error broken) {
            say(broken);
            return AFTER_A_FAILURE;
        }
        return pass.isAtEnd() ? BETWEEN_BATCHES : restAfter(Duration.between(now, clock.instant()));
    }

    private Duration restAfter(Duration work) {
        var rest = work.multipliedBy(REST_FOR_WORK);
        return news.availablePermits() == 0 ? Duration.ZERO : rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    private static void say(Throwable broken) {
        try {
            if (broken instanceof StoreBroken store) {
                LOG.error("the inbox could not be worked off; it is tried again: {}", store.what());
            } else {
                LOG.error("the inbox could not be worked off; it is tried again", broken);
            }
        } catch (OutOfMemoryError speechless) {
            // No memory for words either; the next failure says it.
        }
    }

    private long untilNextPass() {
        return Math.max(
                1,
                Duration.between(clock.instant(), earlier(nextPass, nextReport)).toMillis());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void report() {
        if (!unreported.isEmpty()) {
            LOG.info(
                    "worked off: {}",
                    unreported
                            .toList()
                            .sorted()
                            .map(count -> count._2 + " " + count._1)
                            .mkString(", "));
            unreported = HashMap.empty();
        }
    }

    /** Works off what there is, 500 bodies at most, and ends. What is left is worked off by whoever comes next. */
    @Override
    public void close() {
        closing.countDown();
        news.release();
        try {
            thread.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
