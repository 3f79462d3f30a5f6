package dev.herald.app;

import dev.herald.application.event.EventWorker;
import dev.herald.application.event.ReceiveEvents;
import dev.herald.application.port.Store;
import dev.herald.http.web.WebAddress;
import dev.herald.http.web.WebServer;
import dev.herald.http.webhook.WebhookDoor;
import dev.herald.http.webhook.WebhookSettings;
import io.vavr.collection.List;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;

/** Webhooks being received: kept as they come, worked off meanwhile, until closed. */
public final class Receiving implements AutoCloseable {
    private final EventWorker worker;
    private final WebServer server;
    private final String path;

    private Receiving(EventWorker worker, WebServer server, String path) {
        this.worker = worker;
        this.server = server;
        this.path = path;
    }

    /** What receiving takes. */
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

        Receiving start(WebAddress address, WebhookSettings settings) {
            var inbox = store.eventInbox();
            var worker = EventWorker.start(receiving, clock);
            try {
                var door = new WebhookDoor(
                        settings,
                        body -> {
                            inbox.keep(body);
                            worker.wake();
                        },
                        clock);
                return new Receiving(worker, WebServer.start(address, List.of(door)), settings.path());
            } catch (RuntimeException unavailable) {
                worker.close();
                throw unavailable;
            }
        }
    }

    /** Where webhooks are received, on this machine. */
    public URI url() {
        return server.url(path);
    }

    /** Answers what is under way, works a last batch off, and ends. */
    @Override
    public void close() {
        server.close();
        worker.close();
    }
}
