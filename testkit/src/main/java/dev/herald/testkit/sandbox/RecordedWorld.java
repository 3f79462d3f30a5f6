package dev.herald.testkit.sandbox;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The world behind one lock, with its journal: what is decided on it is recorded and comes true in one step. */
final class RecordedWorld implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Time time;
    private final World world;
    private final Option<Journal> journal;
    private final AtomicLong newsCount = new AtomicLong();

    /**
     * The world as the journal left it; one that begins now, without a journal or with an empty one.
     *
     * @throws RuntimeException if it can't begin, or the journal can't be read; it is closed then
     */
    RecordedWorld(World world, Time time, Option<Journal> journal) {
        this.world = world;
        this.time = time;
        this.journal = journal;
        try {
            if (journal.forAll(Journal::isEmpty)) {
                record(List.of(new Event.Begun(time.instant())));
            } else {
                journal.forEach(recorded -> recorded.replay(world::apply));
            }
        } catch (RuntimeException unreadable) {
            close();
            throw unreadable;
        }
    }

    /** Looks at the world. */
    <T> T read(Function<World, T> question) {
        return decide(known -> Decision.of(question.apply(known)));
    }

    /** Adds seeds, which are told anew at each start and not recorded. */
    <T> T seed(Function<World, T> seeding) {
        lock.lock();
        try {
            return seeding.apply(world);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Decides on the world as it is, records what happens and lets it happen; nobody else looks or decides meanwhile.
     *
     * @throws java.io.UncheckedIOException if it could not be recorded; nothing happened then
     */
    <T> T decide(Function<World, Decision<T>> judgement) {
        lock.lock();
        try {
            catchUp();
            var decision = judgement.apply(world);
            record(decision.events());
            return decision.answer();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Records what happens, whatever the world is like, and lets it happen.
     *
     * @throws java.io.UncheckedIOException if it could not be recorded; it did not happen then
     */
    void happens(Event event) {
        decide(known -> Decision.of(event, event));
    }

    /** First happens what should have happened meanwhile. */
    private void catchUp() {
        var now = time.instant();
        if (world.deliveries().isDue(now)) {
            record(List.of(new Event.TimePassed(now)));
        }
    }

    private void record(Seq<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        journal.forEach(recorded -> recorded.write(events));
        try {
            events.forEach(world::apply);
        } catch (RuntimeException impossible) {
            // What can't come true must not be repeated at every start.
            journal.forEach(Journal::takeBack);
            throw impossible;
        }
        if (world.outbox().webhooks().isDefined()) {
            newsCount.incrementAndGet();
            news.signalAll();
        }
    }

    /** Lets whoever waits for news look again. */
    void wakeUp() {
        lock.lock();
        try {
            newsCount.incrementAndGet();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How often there was news for whoever posts events. */
    long newsCount() {
        return newsCount.get();
    }

    /** Waits until there was more news than this, or so long. */
    void awaitNews(long seen, long atMostNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = atMostNanos;
            while (newsCount.get() == seen && left > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            journal.forEach(Journal::close);
        } finally {
            lock.unlock();
        }
    }
}
