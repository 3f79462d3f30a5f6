package dev.herald.testkit.sandbox;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts what waits in the outbox, in order. A post that fails is repeated a few times at once and then every {@value
 * #PAUSE_SECONDS} s; after an hour of failures, by the sandbox's clock, webhooks are switched off and the app's
 * subscriptions are gone (webhooks page, mid-2026).
 */
final class Postman implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofHours(1);
    /** Several events share a body; how many is the sandbox's own. */
    static final int MOST_IN_A_BODY = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int ATTEMPTS_AT_ONCE = 3;
    private static final int PAUSE_SECONDS = 1;
    /** How long it may take to see that a clock went on which tells nobody. */
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long LONG_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final RecordedWorld world;
    private final UnrulyPost post;
    private final InstantSource clock;
    private final WebhookClient client = new WebhookClient();
    private final Thread thread;
    private volatile boolean closed;
    private volatile Option<Instant> failingSince = Option.none();

    private Postman(RecordedWorld world, InstantSource clock, Faults faults) {
        this.world = world;
        this.post = new UnrulyPost(world, faults);
        this.clock = clock;
        this.thread = new Thread(this::work, "sandbox-webhooks");
        thread.setDaemon(true);
    }

    static Postman start(RecordedWorld world, InstantSource clock, Faults faults) {
        var postman = new Postman(world, clock, faults);
        postman.thread.start();
        return postman;
    }

    /** Since when nothing arrives; none if all is well. */
    Option<Instant> failingSince() {
        return failingSince;
    }

    /** Meta's handshake; the address, or why it is not taken. */
    Either<String, URI> verify(URI url, String verifyToken) {
        return client.verify(url, verifyToken);
    }

    private void work() {
        try {
            while (!closed) {
                workOnce();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            LOG.error("no more webhooks are posted", broken);
        }
    }

    private void workOnce() throws InterruptedException {
        var seen = world.newsCount();
        var webhooks = world.read(known -> known.outbox().webhooks());
        if (webhooks.isEmpty() || world.read(known -> known.outbox().first(1)).isEmpty()) {
            world.awaitNews(seen, webhooks.isEmpty() ? LONG_NANOS : GLANCE_NANOS);
        } else {
            carry(webhooks.get());
        }
    }

    private void carry(Webhooks to) throws InterruptedException {
        var batch = post.next(MOST_IN_A_BODY);
        if (isPosted(to, batch.events())) {
            failingSince = Option.none();
            world.decide(known -> Decision.of(batch, new Event.NotificationsPosted(batch.count())));
        } else {
            bear(to);
        }
    }

    private boolean isPosted(Webhooks to, Vector<Notification> batch) throws InterruptedException {
        for (var attempt = 0; attempt < ATTEMPTS_AT_ONCE && !closed; attempt++) {
            if (client.post(to, batch, clock.instant())) {
                return true;
            }
        }
        return false;
    }

    private void bear(Webhooks failing) throws InterruptedException {
        var now = clock.instant();
        var since = failingSince.getOrElse(now);
        failingSince = Option.some(since);
        if (now.isBefore(since.plus(PATIENCE))) {
            world.awaitNews(world.newsCount(), TimeUnit.SECONDS.toNanos(PAUSE_SECONDS));
            return;
        }
        LOG.warn("nothing arrived at {} for an hour: webhooks are switched off", failing);
        failingSince = Option.none();
        world.decide(known -> Decision.of(failing, new Event.WebhooksDisabled()));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        client.close();
    }
}
