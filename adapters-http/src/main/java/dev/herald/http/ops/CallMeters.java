package dev.herald.http.ops;

import dev.herald.http.graph.CallWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/** Measures the calls to the API that this process makes: how many, how long, how many at this moment. */
final class CallMeters implements CallWatch {
    private static final Duration[] STEPS = LongStream.of(
                    5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final ConcurrentHashMap<Ended, Timer> timers = new ConcurrentHashMap<>();
    private final LongAdder inFlight = new LongAdder();

    private record Ended(String call, Outcome outcome) {}

    CallMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("herald.api.calls.in.flight", inFlight, LongAdder::sum)
                .description("Calls to the API that this process waits for")
                .register(registry);
    }

    @Override
    public void begins() {
        inFlight.increment();
    }

    @Override
    public void ends(String call, Outcome outcome, Duration took) {
        inFlight.decrement();
        timers.computeIfAbsent(new Ended(call, outcome), this::timer).record(took);
    }

    private Timer timer(Ended ended) {
        return Timer.builder("herald.api.call")
                .description("Calls to the API that this process made, by what became of them")
                .tag("call", ended.call())
                .tag("outcome", ended.outcome().name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }
}
