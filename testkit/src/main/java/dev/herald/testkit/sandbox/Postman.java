package dev.herald.testkit.sandbox;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts what waits in the outbox, in order. A post that fails is repeated a few times at once and then every {@value
 * #PAUSE_SECONDS} s; after an hour of failures, by the sandbox's clock and counted anew after a restart, webhooks are
 * switched off and the app's subscriptions are gone (webhooks page, mid-2026).
 */
final class Postman implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofHours(1);
    /** Several events share a body; how many is the sandbox's own. */
    static final int MOST_IN_A_BODY = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int ATTEMPTS_AT_ONCE = 3;
    private static final int PAUSE_SECONDS = 1;
    private static final Duration PARTING = Duration.ofSeconds(10);
    /** How long it may take to see that a clock went on which tells nobody. */
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long LONG_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final RecordedWorld world;
    private final UnrulyPost post;
    private final InstantSource clock;
    private final WebhookClient client = new WebhookClient();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean posting;
    private volatile Option<Spell> failing = Option.none();
    /** What was refused and is posted again as it is: faults strike an event once, however often it is posted. */
    private Option<UnrulyPost.Batch> carried = Option.none();

    /** Since when nothing arrives at an address. */
    private record Spell(Webhooks at, Instant since) {}

    /**
     * One who does not work yet.
     *
     * @param posting whether anything is posted before somebody tells it to {@linkplain #begin begin}
     */
    Postman(RecordedWorld world, InstantSource clock, Faults faults, boolean posting) {
        this.world = world;
        this.posting = posting;
        this.post = new UnrulyPost(world, faults);
        this.clock = clock;
        this.thread = new Thread(this::work, "sandbox-webhooks");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Since when nothing arrives; none if all is well. */
    Option<Instant> failingSince() {
        return failing.map(Spell::since);
    }

    /** Posts from now on, if it did not. */
    void begin() {
        posting = true;
        world.wakeUp();
    }

    /** Waits while it posts; whether nothing is to be carried any more. */
    boolean awaitPosted(Duration longestPause, BooleanSupplier enough) throws InterruptedException {
        var posted = -1L;
        var since = System.nanoTime();
        while (true) {
            var seen = world.newsCount();
            var outbox = world.read(known -> new Progress(
                    known.outbox().waiting(),
                    known.outbox().postedSoFar(),
                    isFailingAt(known.outbox().webhooks())));
            if (outbox.waiting() == 0) {
                return true;
            }
            var now = System.nanoTime();
            if (outbox.posted() > posted) {
                posted = outbox.posted();
                since = now;
            }
            if (outbox.failing() || enough.getAsBoolean() || now - since >= longestPause.toNanos()) {
                return false;
            }
            world.awaitNews(seen, GLANCE_NANOS);
        }
    }

    /** How far it is. */
    private record Progress(int waiting, long posted, boolean failing) {}

    /** It may have failed at another address before, of which it has not heard yet that it is not the one. */
    private boolean isFailingAt(Option<Webhooks> address) {
        return failing.exists(spell -> address.contains(spell.at()));
    }

    /** Meta's handshake; the address, or why it is not taken. */
    Either<String, URI> verify(URI url, String verifyToken) {
        return client.verify(url, verifyToken);
    }

    private void work() {
        try {
            while (closing.getCount() > 0) {
                workOnce();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What breaks one round is told, and does not end the work. */
    private void workOnce() throws InterruptedException {
        try {
            carryIfAny();
        } catch (RuntimeException broken) {
            LOG.error("webhooks could not be posted", broken);
            pause();
        }
    }

    private void carryIfAny() throws InterruptedException {
        var seen = world.newsCount();
        var webhooks = world.read(known -> known.outbox().webhooks());
        if (!failing.map(Spell::at).equals(webhooks)) {
            failing = Option.none();
            carried = Option.none();
        }
        if (!posting
                || webhooks.isEmpty()
                || world.read(known -> known.outbox().first(1)).isEmpty()) {
            world.awaitNews(seen, !posting || webhooks.isEmpty() ? LONG_NANOS : GLANCE_NANOS);
        } else {
            carry(webhooks.get());
        }
    }

    private void carry(Webhooks to) throws InterruptedException {
        var batch = carried.isDefined() ? carried.get() : post.next(MOST_IN_A_BODY);
        var failure = batch.isEmpty() ? Option.<String>none() : failure(to, batch);
        carried = Option.when(failure.isDefined(), batch);
        if (failure.isDefined()) {
            bear(to, failure.get());
            return;
        }
        failing = Option.none();
        world.happens(new Event.NotificationsPosted(batch.upTo()));
    }

    private Option<String> failure(Webhooks to, UnrulyPost.Batch batch) throws InterruptedException {
        var failure = Option.some("the sandbox is closing");
        for (var attempt = 0; attempt < ATTEMPTS_AT_ONCE && failure.isDefined() && closing.getCount() > 0; attempt++) {
            failure = client.post(to, batch.events(), clock.instant());
        }
        return failure;
    }

    private void bear(Webhooks to, String why) throws InterruptedException {
        var now = clock.instant();
        if (failing.isEmpty() && closing.getCount() > 0) {
            LOG.warn("{} does not take events: {}", to, why);
        }
        var since = failing.map(Spell::since).getOrElse(now);
        failing = Option.some(new Spell(to, since));
        if (now.isBefore(since.plus(PATIENCE))) {
            pause();
            return;
        }
        LOG.warn("nothing arrived at {} for an hour: webhooks are switched off", to);
        failing = Option.none();
        world.happens(new Event.WebhooksDisabled());
    }

    private void pause() throws InterruptedException {
        if (closing.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
            LOG.debug("closing");
        }
    }

    /** Waits for the post that is under way, since an interrupt would close the journal under it. */
    @Override
    public void close() {
        closing.countDown();
        world.wakeUp();
        client.close();
        try {
            if (thread.isAlive() && !thread.join(PARTING)) {
                LOG.warn("webhooks are still being posted");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
