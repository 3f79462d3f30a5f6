package dev.herald.testkit.sandbox;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The faults in force, at most {@value #MOST}. Several combine: latencies add up, and of those that take the call's answer
 * away the first one strikes. They are forgotten when the sandbox ends.
 */
public final class Faults {
    /** So many can be in force at once. */
    public static final int MOST = 1000;

    private final Object lock = new Object();
    private Array<FaultInForce> known = Array.empty();
    /** Read at every call, so that a sandbox without faults pays nothing for them. */
    private volatile boolean areThere;

    Faults() {}

    /**
     * What meets a call at the door.
     *
     * @param latency how long it waits
     * @param mishap what takes its answer away
     */
    record AtDoor(Duration latency, Option<Mishap> mishap) {
        static final AtDoor NOTHING = new AtDoor(Duration.ZERO, Option.none());
    }

    /**
     * Puts a fault in force, behind the others.
     *
     * @throws IllegalStateException if there are too many
     */
    public void add(Fault fault) {
        if (!addAll(Array.of(fault))) {
            throw new IllegalStateException("there are " + MOST + " faults in force already");
        }
    }

    /** Puts them in force; none of them if that makes too many. */
    boolean addAll(Seq<Fault> faults) {
        synchronized (lock) {
            var running = known.size() + faults.size() > MOST ? known.reject(FaultInForce::isOver) : known;
            if (running.size() + faults.size() > MOST) {
                return false;
            }
            known = running.appendAll(faults.map(FaultInForce::new));
            areThere = known.nonEmpty();
            return true;
        }
    }

    /** Ends all of them. */
    public void clear() {
        synchronized (lock) {
            known = Array.empty();
            areThere = false;
        }
    }

    /** How often faults have struck since they were last cleared. */
    public long struck() {
        synchronized (lock) {
            return known.map(FaultInForce::struck).sum().longValue();
        }
    }

    /** Takes each fault, with how often it has struck, also those that are over; in the order in which they came. */
    <T> Seq<T> each(Function<FaultInForce, T> taken) {
        synchronized (lock) {
            return known.map(taken);
        }
    }

    AtDoor atDoor(GraphCall call) {
        if (!areThere) {
            return AtDoor.NOTHING;
        }
        synchronized (lock) {
            var about = known.filter(one -> one.fault().isAbout(call));
            var latency = about.filter(one -> one.fault().mishap() instanceof Mishap.Latency && one.strikes())
                    .map(one -> ((Mishap.Latency) one.fault().mishap()).time())
                    .fold(Duration.ZERO, Duration::plus);
            return new AtDoor(latency, first(about, Faults::takesAnswerAway));
        }
    }

    /** What refuses a call, whether it came alone or in a batch. */
    Option<GraphError> refusal(GraphCall call) {
        if (!areThere) {
            return Option.none();
        }
        synchronized (lock) {
            return first(known.filter(one -> one.fault().isAbout(call)), Faults::refuses)
                    .flatMap(GraphError::of);
        }
    }

    /**
     * The fault that strikes the next webhook event about this subscription, a {@link Mishap.EventRepeat} or a {@link
     * Mishap.EventReorder}; asking counts as the event.
     */
    Option<Fault> forEvents(String token) {
        if (!areThere) {
            return Option.none();
        }
        synchronized (lock) {
            return known.filter(one -> isOfEvents(one.fault().mishap())
                            && one.fault().token().forAll(only -> only.value().equals(token)))
                    .find(FaultInForce::strikes)
                    .map(FaultInForce::fault);
        }
    }

    private static Option<Mishap> first(Seq<FaultInForce> about, Predicate<Mishap> kind) {
        return about.filter(one -> kind.test(one.fault().mishap()))
                .find(FaultInForce::strikes)
                .map(one -> one.fault().mishap());
    }

    private static boolean takesAnswerAway(Mishap mishap) {
        return mishap instanceof Mishap.Failure || mishap instanceof Mishap.ProxyPage || mishap instanceof Mishap.Cut;
    }

    private static boolean refuses(Mishap mishap) {
        return mishap instanceof Mishap.Refused || mishap instanceof Mishap.Throttled;
    }

    private static boolean isOfEvents(Mishap mishap) {
        return mishap instanceof Mishap.EventRepeat || mishap instanceof Mishap.EventReorder;
    }
}
