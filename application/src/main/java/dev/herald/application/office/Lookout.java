package dev.herald.application.office;

import dev.herald.application.port.StoreBroken;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the latest sight of a campaign, however long it takes to count it: counts on a thread of its own when somebody asks,
 * and rests after it four times as long as it took, a second at least. While nobody asks, nothing is counted.
 */
final class Lookout implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(3);
    private static final int REST_FOR_WORK = 4;

    private final Function<Option<Sight>, Sight> look;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Option<Sight> latest = Option.none();
    private boolean wanted = true;
    /** How many changes there were, and how many of them the latest sight knows. */
    private long changes;

    private long known;

    private Lookout(Function<Option<Sight>, Sight> look, InstantSource clock, String name) {
        this.look = look;
        this.clock = clock;
        this.thread =
                Thread.ofPlatform().daemon().name("herald-lookout-" + name).unstarted(this::work);
    }

    /**
     * Begins to look, once even if nobody asks.
     *
     * @param look counts; told what was seen before
     */
    static Lookout start(Function<Option<Sight>, Sight> look, InstantSource clock, String name) {
        var lookout = new Lookout(look, clock, name);
        lookout.thread.start();
        return lookout;
    }

    /** Says that something was changed just now, so that what is seen is old. */
    void change() {
        lock.lock();
        try {
            changes++;
            wanted = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What is seen: as of now if that can be counted within so long, or else as it was seen last; none if never yet. */
    Option<Sight> within(Duration patience) throws InterruptedException {
        var asked = clock.instant();
        var left = patience.toNanos();
        lock.lock();
        try {
            wanted = true;
            news.signalAll();
            while (left > 0 && isOld(asked)) {
                left = news.awaitNanos(left);
            }
            return latest;
        } finally {
            lock.unlock();
        }
    }

    /** What was seen last. */
    Option<Sight> seen() {
        lock.lock();
        try {
            return latest;
        } finally {
            lock.unlock();
        }
    }

    /** A sight that is no older than the rest after it is as good as one of now, if nothing was changed here. */
    private boolean isOld(Instant asked) {
        return known < changes
                || latest.forAll(sight -> sight.takenAt().plus(SHORTEST_REST).isBefore(asked));
    }

    private void work() {
        try {
            while (awaitAsking()) {
                var took = count();
                rest(took);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitAsking() throws InterruptedException {
        lock.lock();
        try {
            while (!wanted && closing.getCount() > 0) {
                news.await();
            }
            wanted = false;
            return closing.getCount() > 0;
        } finally {
            lock.unlock();
        }
    }

    private Duration count() {
        var start = start();
        var sight = look(start.before());
        lock.lock();
        try {
            latest = Option.some(sight);
            known = start.changes();
            news.signalAll();
        } finally {
            lock.unlock();
        }
        return sight.took();
    }

    /** What was seen before a count, and how many changes it knows. */
    private record Start(Option<Sight> before, long changes) {}

    private Start start() {
        lock.lock();
        try {
            return new Start(latest, changes);
        } finally {
            lock.unlock();
        }
    }

    private Sight look(Option<Sight> before) {
        try {
            return look.apply(before);
        } catch (StoreBroken broken) {
            LOG.error("the campaign could not be counted: {}", broken.what());
            return Sight.failed(broken.what(), clock.instant());
        } catch (RuntimeException failed) {
            if (closing.getCount() > 0) {
                LOG.error("the campaign could not be counted", failed);
            }
            return Sight.failed(
                    "Counting broke down, which the log tells more of: " + failed.getMessage(), clock.instant());
        }
    }

    /** Ends early when something was changed. */
    private void rest(Duration took) throws InterruptedException {
        var rest = took.multipliedBy(REST_FOR_WORK);
        var left = Math.clamp(rest.toNanos(), SHORTEST_REST.toNanos(), LONGEST_REST.toNanos());
        lock.lock();
        try {
            while (left > 0 && known >= changes && closing.getCount() > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends. What is being counted is waited for, 3 seconds at most: it only looks. */
    @Override
    public void close() {
        closing.countDown();
        change();
        try {
            if (!thread.join(LONGEST_FAREWELL)) {
                LOG.info("a campaign is still being counted, and left");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
