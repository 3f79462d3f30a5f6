package dev.herald.testkit.sandbox;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sandbox's door: HTTP, or HTTPS if it has a certificate, on the loopback interface, nothing printed, no more threads
 * than the work has use for.
 */
final class SandboxServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final List<HandlerType> METHODS =
            List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);
    /** Calls wait for one lock and hardly for anything else. */
    private static final int MOST_THREADS = 16;

    private static final int FEWEST_THREADS = 4;
    /** Uploads of 10,000 customers are the longest. */
    private static final long MOST_REQUEST_BYTES = 4 * 1024 * 1024;

    private final GraphDoor graph;
    private final ControlApi control;
    private final Option<OwnCertificate> own;
    private final Javalin javalin;

    /**
     * Opens the door.
     *
     * @throws SandboxUnavailable if the port can't be had
     */
    SandboxServer(GraphDoor graph, ControlApi control, int port, Option<OwnCertificate> own) {
        this.graph = graph;
        this.control = control;
        this.own = own;
        this.javalin = Javalin.create(config -> configure(config, port));
        try {
            javalin.start(LOOPBACK, port);
        } catch (RuntimeException refused) {
            javalin.stop();
            throw new SandboxUnavailable("cannot listen on " + LOOPBACK + ":" + port, refused);
        }
    }

    private void configure(JavalinConfig config, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = MOST_REQUEST_BYTES;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        own.forEach(certificate -> config.jetty.addConnector((server, http) -> {
            var connector = TlsConnector.of(server, http, certificate);
            connector.setHost(LOOPBACK);
            connector.setPort(port);
            return connector;
        }));
        METHODS.forEach(method -> config.routes.addHttpHandler(method, "*", this::answer));
        config.routes.exception(HttpResponseException.class, SandboxServer::refuse);
        config.routes.exception(Exception.class, SandboxServer::fail);
    }

    private void answer(Context call) throws IOException {
        if (call.path().startsWith(ControlApi.PREFIX)) {
            control.answer(call);
            return;
        }
        graph.answer(call);
    }

    /** What the server below turns away, such as a body that is too long. */
    private static void refuse(HttpResponseException refusal, Context call) {
        Replies.json(
                call,
                refusal.getStatus(),
                GraphError.invalid(String.valueOf(refusal.getMessage())).toJson());
    }

    private static void fail(Exception failure, Context call) {
        LOG.error("{} {} failed", call.method(), call.path(), failure);
        var error = GraphError.failure();
        Replies.json(call, error.status(), error.toJson());
    }

    URI url() {
        return URI.create((own.isEmpty() ? "http://" : "https://") + LOOPBACK + ":" + javalin.port());
    }

    @Override
    public void close() {
        graph.close();
        javalin.stop();
    }
}
