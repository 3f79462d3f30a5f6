package dev.herald.http.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers at doors over plain HTTP; a proxy that speaks HTTPS belongs in front of it where other machines can reach it.
 * What it bears of one connection has {@linkplain WebLimits limits}; every answer tells browsers to be careful with it.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    /** For what never waits; whatever may wait for the store has a virtual thread of its own. */
    private static final int MOST_THREADS = 16;

    private static final int FEWEST_THREADS = 4;
    /** Meta waits 5 seconds for an answer. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final WebAddress address;
    private final WebLimits limits;
    private final GracefulHandler underWay = new GracefulHandler();
    private final Javalin javalin;

    private WebServer(WebAddress address, WebLimits limits, Seq<Door> doors) {
        this.address = address;
        this.limits = limits;
        this.javalin = created(doors);
    }

    private Javalin created(Seq<Door> doors) {
        try {
            return Javalin.create(config -> configure(config, doors));
        } catch (IllegalArgumentException taken) {
            throw new DoorUnavailable("two doors can't be at one address: " + taken.getMessage(), taken);
        }
    }

    /**
     * Opens the doors, in their order.
     *
     * @throws DoorUnavailable if the port can't be had, or two of them are at one address
     */
    public static WebServer start(WebAddress address, Seq<Door> doors) {
        return start(address, WebLimits.STANDARD, doors);
    }

    /** The same within other limits. */
    static WebServer start(WebAddress address, WebLimits limits, Seq<Door> doors) {
        var server = new WebServer(address, limits, doors);
        try {
            server.javalin.start(address.host(), address.port());
            server.warnOfStrangers();
            return server;
        } catch (RuntimeException refused) {
            server.javalin.stop();
            throw new DoorUnavailable(
                    "cannot listen on " + address.host() + ":" + address.port() + ": " + refused.getMessage(), refused);
        }
    }

    private void warnOfStrangers() {
        if (!address.isForThisMachineOnly()) {
            LOG.warn(
                    "{} is plain HTTP, and other machines may reach it; a proxy that speaks HTTPS belongs in front of it",
                    url("/"));
        }
    }

    private void configure(JavalinConfig config, Seq<Door> doors) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        var threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.addBean(new NetworkConnectionLimit(limits.connections(), server));
            server.insertHandler(underWay);
            server.addEventListener(timed(server));
        });
        config.jetty.modifyHttpConfiguration(this::limit);
        doors.forEach(door -> door.open(config.routes));
    }

    private void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setIdleTimeout(limits.silence().toMillis());
        http.addCustomizer(new Protection());
    }

    /** Connectors are there only once the server starts. */
    private LifeCycle.Listener timed(Server server) {
        return new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                for (var connector : server.getConnectors()) {
                    connector.addEventListener(new HeadClock(connector.getScheduler(), limits.head()));
                }
            }
        };
    }

    /** The address of a path, on this machine. */
    public URI url(String path) {
        return address.url(javalin.port(), path);
    }

    /** Every address that is answered, with its method and its parameters' names: {@code GET /campaigns/{id}}. */
    public Seq<String> addresses() {
        return List.ofAll(javalin.unsafe.internalRouter.allHttpHandlers())
                .filter(handler -> handler.endpoint.method.isHttpMethod())
                .map(handler -> handler.endpoint.method + " " + handler.endpoint.path);
    }

    /** Answers what is under way, for 5 seconds at most, and closes the doors. What comes meanwhile is answered 503. */
    @Override
    public void close() {
        try {
            underWay.shutdown().get(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException slow) {
            LOG.warn("some calls were not answered within {}; webhooks are left to be sent again", LONGEST_FAREWELL);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        javalin.stop();
    }
}
