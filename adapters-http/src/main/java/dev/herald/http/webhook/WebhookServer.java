package dev.herald.http.webhook;

import dev.herald.application.port.EventBody;
import dev.herald.application.port.StoreBroken;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.vavr.control.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives webhooks over plain HTTP, behind a proxy that speaks HTTPS (webhooks page, mid-2026). A GET is the handshake: the
 * challenge is answered if the verify token is ours, 403 otherwise. A POST brings events, and is answered
 *
 * <ul>
 *   <li>200 when the body is kept, durably;
 *   <li>401 when there is no signature, 403 when it has not the shape of one; no body is read then;
 *   <li>413 when it is longer than 1 MiB, announced or not; no more than that is read;
 *   <li>408 when it takes longer than 10 seconds;
 *   <li>403 when the signature is none of ours;
 *   <li>400 when it is signed and yet no JSON of the {@linkplain EventJson right shape}, or ends early;
 *   <li>503 when it can't be kept, so that Meta sends it again.
 * </ul>
 *
 * <p>Nothing but a 200 leaves anything behind. Bodies and secrets are never logged: bodies hold personal data. At most 1024
 * connections are open and 32 MiB of bodies held at a time; a connection that is silent for 10 seconds in the middle of a
 * call is closed.
 */
public final class WebhookServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);
    private static final int OK = 200;
    private static final int MOST_CONNECTIONS = 1024;
    /** For what never waits; whatever may wait for the store has a virtual thread of its own. */
    private static final int MOST_THREADS = 16;

    private static final int FEWEST_THREADS = 4;
    private static final Duration MOST_SILENCE = Duration.ofSeconds(10);
    /** Meta waits 5 seconds for an answer. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final WebhookSettings settings;
    private final Signatures signatures;
    private final Consumer<EventBody> keep;
    private final InstantSource clock;
    private final BodyRoom room = new BodyRoom(System::nanoTime);
    private final GracefulHandler underWay = new GracefulHandler();
    private final Javalin javalin;

    private WebhookServer(WebhookSettings settings, Consumer<EventBody> keep, InstantSource clock) {
        this.settings = settings;
        this.signatures = new Signatures(settings.appSecrets());
        this.keep = keep;
        this.clock = clock;
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Opens the door.
     *
     * @param keep keeps a body and returns when it is durable; called from many threads at once; what it throws is logged
     *     and answered with a 503
     * @throws WebhooksUnavailable if the port can't be had
     */
    public static WebhookServer start(WebhookSettings settings, Consumer<EventBody> keep, InstantSource clock) {
        var server = new WebhookServer(settings, keep, clock);
        try {
            server.javalin.start(settings.host(), settings.port());
            server.warnOfStrangers();
            return server;
        } catch (RuntimeException refused) {
            server.javalin.stop();
            throw new WebhooksUnavailable(
                    "cannot listen on " + settings.host() + ":" + settings.port() + ": " + refused.getMessage(),
                    refused);
        }
    }

    private void warnOfStrangers() {
        if (!settings.isForThisMachineOnly()) {
            LOG.warn(
                    "webhooks are received on {}, which other machines may reach, over plain HTTP; a proxy that speaks"
                            + " HTTPS belongs in front of it",
                    url());
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        var threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
            server.insertHandler(underWay);
        });
        config.jetty.modifyHttpConfiguration(WebhookServer::limit);
        config.routes.get(settings.path(), this::shakeHands);
        config.routes.post(settings.path(), this::receive);
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setIdleTimeout(MOST_SILENCE.toMillis());
    }

    private void shakeHands(Context call) {
        var challenge = call.queryParam("hub.challenge");
        var isWelcome = "subscribe".equals(call.queryParam("hub.mode")) && isOurs(call.queryParam("hub.verify_token"));
        if (isWelcome && challenge != null) {
            call.contentType("text/plain; charset=utf-8")
                    .header("X-Content-Type-Options", "nosniff")
                    .result(challenge);
        } else {
            refuse(call, Refusal.STRANGER);
        }
    }

    private boolean isOurs(@Nullable String verifyToken) {
        return verifyToken != null && MessageDigest.isEqual(bytes(settings.verifyToken()), bytes(verifyToken));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void receive(Context call) throws IOException {
        var claim = Signatures.claim(Option.of(call.req().getHeader("X-Hub-Signature-256")));
        var refused = claim.isLeft() ? Option.some(claim.getLeft()) : read(call.req(), claim.get());
        refused.peek(refusal -> refuse(call, refusal)).onEmpty(() -> call.status(OK));
    }

    private Option<Refusal> read(HttpServletRequest request, Signatures.Claim claim) throws IOException {
        return room.use(
                request.getInputStream(),
                request.getContentLengthLong(),
                body -> signatures
                        .check(claim, body)
                        .orElse(() -> EventJson.text(body).fold(Option::some, this::keep)));
    }

    private Option<Refusal> keep(String text) {
        try {
            keep.accept(new EventBody(clock.instant(), text));
            return Option.none();
        } catch (StoreBroken broken) {
            LOG.error("a webhook could not be kept; it is left to be sent again: {}", broken.what());
            return Option.some(Refusal.STORE_FAILED);
        } catch (RuntimeException failed) {
            LOG.error("a webhook could not be kept; it is left to be sent again", failed);
            return Option.some(Refusal.STORE_FAILED);
        }
    }

    private static void refuse(Context call, Refusal refusal) {
        call.status(refusal.status()).result(refusal.words());
    }

    /** Where events are sent to, on this machine. */
    public URI url() {
        return settings.url(javalin.port());
    }

    /** Answers what is under way, for 5 seconds at most, and closes the door. What comes meanwhile is answered 503. */
    @Override
    public void close() {
        try {
            underWay.shutdown().get(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException slow) {
            LOG.warn("some webhooks were not answered within {}; they are left to be sent again", LONGEST_FAREWELL);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        javalin.stop();
    }
}
