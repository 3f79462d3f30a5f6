package dev.herald.testkit.sandbox;

import io.vavr.Tuple;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.concurrent.TimeUnit;

/**
 * What the postman carries, as faults have it: some events twice, some behind those that came after them. An event that is
 * to come late waits a moment for others to let by; if none come, it goes as it is.
 */
final class UnrulyPost {
    private static final long MOMENT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RecordedWorld world;
    private final Faults faults;

    UnrulyPost(RecordedWorld world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    /**
     * Events to be posted.
     *
     * @param upTo the number of the last of them in the outbox
     */
    record Batch(Vector<Notification> events, long upTo) {

        boolean isEmpty() {
            return events.isEmpty();
        }
    }

    /** The next events, at most so many or, where some come late, twice as many. */
    Batch next(int limit) throws InterruptedException {
        var seen = world.newsCount();
        var waiting = world.read(
                known -> Tuple.of(known.outbox().numberOf(0), known.outbox().first(limit)));
        var before = waiting._1;
        var first = waiting._2;
        var struck = first.map(event ->
                event.token().flatMap(token -> faults.forEvents(token.value())).map(Fault::mishap));
        var late = first.zip(struck).filter(one -> one._2.exists(Mishap.EventReorder.class::isInstance));
        var punctual = first.zip(struck)
                .filter(one -> !one._2.exists(Mishap.EventReorder.class::isInstance))
                .flatMap(one -> isRepeated(one._2) ? Vector.of(one._1, one._1) : Vector.of(one._1));
        var behind = late.isEmpty() || punctual.nonEmpty()
                ? Vector.<Notification>empty()
                : behind(first.size(), limit, seen);
        return new Batch(
                punctual.appendAll(behind).appendAll(late.map(one -> one._1)), before + first.size() + behind.size());
    }

    private static boolean isRepeated(Option<Mishap> mishap) {
        return mishap.exists(Mishap.EventRepeat.class::isInstance);
    }

    private Vector<Notification> behind(int taken, int limit, long seen) throws InterruptedException {
        world.awaitNews(seen, MOMENT_NANOS);
        return world.read(known -> known.outbox().first(taken + limit)).drop(taken);
    }
}
