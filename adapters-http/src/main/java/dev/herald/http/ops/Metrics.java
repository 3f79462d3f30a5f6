package dev.herald.http.ops;

import dev.herald.application.office.Desk;
import dev.herald.application.office.Office;
import dev.herald.application.office.Sight;
import dev.herald.http.graph.CallWatch;
import dev.herald.http.web.Door;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Numbers about this process and its campaigns, as Prometheus reads them ({@code /metrics}, to whoever may come in).
 * Campaigns are counted because somebody looks, so that what is read is as old as the look before.
 */
public final class Metrics implements AutoCloseable {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final CallMeters calls = new CallMeters(registry);
    private final CampaignMeters campaigns = new CampaignMeters(registry);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final MultiGauge leftovers = MultiGauge.builder("herald.webhooks.leftovers")
            .description("Events that nothing was made of, by why")
            .register(registry);

    /** Measures this process from now on. */
    public Metrics() {
        List.of(
                        new ClassLoaderMetrics(),
                        new JvmMemoryMetrics(),
                        collections,
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
    }

    /** What is told of the calls that this process makes. */
    public CallWatch calls() {
        return calls;
    }

    /** Where they are read, together with where an office's campaigns stand. */
    public Door door(Office office) {
        Gauge.builder("herald.webhooks.waiting", office, Office::eventsWaiting)
                .description("Webhooks that wait to be worked off")
                .register(registry);
        Gauge.builder("herald.webhooks.lag.seconds", office, Metrics::lag)
                .description("How long the oldest of them has waited; 0 if none does")
                .register(registry);
        return routes -> open(routes, office);
    }

    private void open(RoutesConfig routes, Office office) {
        routes.get("/metrics", call -> answer(call, office));
    }

    private static double lag(Office office) {
        return office.oldestEventAt()
                .map(at -> Duration.between(at, office.clock().instant()).toMillis() / 1000.0)
                .getOrElse(0.0);
    }

    private synchronized void answer(Context call, Office office) {
        campaigns.take(office.desks(), Metrics::seen, office.clock().instant());
        leftovers.register(
                office.leftovers()
                        .toVector()
                        .map(left -> MultiGauge.Row.of(Tags.of("why", left._1), left._2))
                        .asJava(),
                true);
        call.contentType(TYPE).result(registry.scrape());
    }

    private static Option<Sight> seen(Desk desk) {
        try {
            return desk.sight(Duration.ZERO);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Option.none();
        }
    }

    /** Measures no more. */
    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
