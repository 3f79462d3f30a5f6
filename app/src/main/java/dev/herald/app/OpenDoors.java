package dev.herald.app;

import dev.herald.application.event.EventWorker;
import dev.herald.application.event.ReceiveEvents;
import dev.herald.application.office.Office;
import dev.herald.application.port.Store;
import dev.herald.http.api.ApiDoor;
import dev.herald.http.console.ConsoleDoor;
import dev.herald.http.console.RefusalWords;
import dev.herald.http.ops.HealthDoor;
import dev.herald.http.ops.Metrics;
import dev.herald.http.web.Door;
import dev.herald.http.web.Gate;
import dev.herald.http.web.Mishaps;
import dev.herald.http.web.WebServer;
import dev.herald.http.webhook.WebhookDoor;
import dev.herald.http.webhook.WebhookSettings;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;

/** Herald answering over HTTP, until closed: webhooks are kept as they come and worked off meanwhile; console and API. */
public final class OpenDoors implements AutoCloseable {
    private final Option<EventWorker> worker;
    private final WebServer server;
    private final Option<String> webhookPath;
    private final Office office;
    private final Seq<RunsHere> runs;
    private final Metrics metrics;

    private OpenDoors(
            Option<EventWorker> worker,
            WebServer server,
            Option<String> webhookPath,
            Office office,
            Seq<RunsHere> runs,
            Metrics metrics) {
        this.worker = worker;
        this.server = server;
        this.webhookPath = webhookPath;
        this.office = office;
        this.runs = runs;
        this.metrics = metrics;
    }

    /** What the doors take. */
    static final class Parts {
        private final Store store;
        private final ReceiveEvents receiving;
        private final InstantSource clock;

        @Inject
        Parts(Store store, ReceiveEvents receiving, InstantSource clock) {
            this.store = store;
            this.receiving = receiving;
            this.clock = clock;
        }

        OpenDoors open(ServeSettings settings, Office office, RefusalWords words, Seq<RunsHere> runs, Metrics metrics) {
            var worker = settings.webhooks().map(webhooks -> EventWorker.start(receiving, clock));
            try {
                var webhookDoor = settings.webhooks().map(webhooks -> webhooks(webhooks, worker.get()));
                var server = WebServer.start(
                        settings.address(),
                        doors(settings, office, words)
                                .append(metrics.door(office))
                                .prependAll(webhookDoor));
                return new OpenDoors(
                        worker, server, settings.webhooks().map(WebhookSettings::path), office, runs, metrics);
            } catch (RuntimeException unavailable) {
                worker.forEach(EventWorker::close);
                throw unavailable;
            }
        }

        private Door webhooks(WebhookSettings settings, EventWorker worker) {
            var inbox = store.eventInbox();
            return new WebhookDoor(
                    settings,
                    body -> {
                        inbox.keep(body);
                        worker.wake();
                    },
                    clock);
        }

        private Seq<Door> doors(ServeSettings settings, Office office, RefusalWords words) {
            var open = HealthDoor.OPEN
                    .union(ConsoleDoor.OPEN)
                    .addAll(settings.webhooks()
                            .toList()
                            .flatMap(webhooks -> List.of("GET " + webhooks.path(), "POST " + webhooks.path())));
            var gate = new Gate(settings.password(), open, settings.isEncrypted(), clock);
            return List.of(
                    gate,
                    new Mishaps(),
                    new ConsoleDoor(office, gate, words),
                    new ApiDoor(office, words),
                    new HealthDoor(office));
        }
    }

    /** Where webhooks are received, on this machine; none if they are not. */
    public Option<URI> webhooksUrl() {
        return webhookPath.map(server::url);
    }

    /** Where the console is, on this machine. */
    public URI consoleUrl() {
        return server.url("/");
    }

    /** Every address that is answered, with its method: {@code GET /health}. */
    Seq<String> addresses() {
        return server.addresses();
    }

    /**
     * Lets a run end that was asked for, while what is told of it is still received; answers what is under way, works a last
     * batch off, and ends.
     */
    @Override
    public void close() {
        runs.forEach(RunsHere::stop);
        runs.forEach(RunsHere::close);
        server.close();
        worker.forEach(EventWorker::close);
        office.close();
        metrics.close();
    }
}
