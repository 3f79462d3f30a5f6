package dev.herald.testkit.sandbox;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Counts calls against limits and tells how many are left. A window begins with its first call and ends after its time by
 * the sandbox's clock; calls that were refused do not count. That is the sandbox's own: Meta's windows slide, unpublished.
 */
final class RateLimits {
    /** Windows of more accounts and pages than a sandbox has are of no interest; the oldest give way. */
    private static final int MOST_WINDOWS = 1000;

    private static final double WHOLE = 100;

    private final InstantSource clock;
    private final Function<String, Option<String>> pageOf;
    private final Map<Counted, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Window> eldest) {
            return size() > MOST_WINDOWS;
        }
    };
    private volatile Limits limits;

    /** How many calls came since the window began. */
    private record Window(Instant began, int calls) {

        boolean isOver(Duration length, Instant now) {
            // The clock can be set back, too.
            return now.isBefore(began) || !now.isBefore(began.plus(length));
        }
    }

    /**
     * Counts by this clock.
     *
     * @param pageOf the page of a subscription token
     */
    RateLimits(Limits limits, InstantSource clock, Function<String, Option<String>> pageOf) {
        this.limits = limits;
        this.clock = clock;
        this.pageOf = pageOf;
    }

    Limits limits() {
        return limits;
    }

    /** Counts anew against these. */
    void set(Limits chosen) {
        synchronized (windows) {
            windows.clear();
            limits = chosen;
        }
    }

    /** Counts a call; the refusal if it is one too many. */
    Option<GraphError> refusal(GraphCall call) {
        if (limits.equals(Limits.NONE)) {
            return Option.none();
        }
        var counted = Counted.of(call, pageOf);
        return counted.kind().in(limits).flatMap(most -> count(counted, most));
    }

    private Option<GraphError> count(Counted counted, int most) {
        var now = clock.instant();
        synchronized (windows) {
            var window = current(counted, now);
            if (window.calls() < most) {
                windows.put(counted, new Window(window.began(), window.calls() + 1));
                return Option.none();
            }
            return GraphError.of(new Mishap.Throttled(counted.code(), left(counted, window, now)));
        }
    }

    private Window current(Counted counted, Instant now) {
        var window = windows.get(counted);
        return window == null || window.isOver(counted.kind().window(), now) ? new Window(now, 0) : window;
    }

    private static Duration left(Counted counted, Window window, Instant now) {
        return Duration.between(now, window.began().plus(counted.kind().window()));
    }

    /** What the headers say after a call; nothing without limits. */
    Seq<UsageHeader> usage(GraphCall call) {
        if (limits.equals(Limits.NONE)) {
            return List.empty();
        }
        var counted = Counted.of(call, pageOf);
        return counted.kind().in(limits).fold(List::empty, most -> usage(counted, most));
    }

    private Seq<UsageHeader> usage(Counted counted, int most) {
        var now = clock.instant();
        synchronized (windows) {
            var window = current(counted, now);
            var percent = (int) Math.round(WHOLE * window.calls() / most);
            return UsageHeader.of(counted, percent, left(counted, window, now));
        }
    }

    /** What the headers say of a call that is throttled for so long. */
    UsageHeader throttled(GraphCall call, Duration time) {
        return UsageHeader.throttled(Counted.of(call, pageOf), time);
    }
}
