package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Seq;
import java.net.URI;
import java.nio.file.Path;

/**
 * A Graph API on localhost that has state and judges by it: campaigns, budgets, subscribers, and the time before which
 * no other message may go to each. It answers over real HTTP what Meta's would, as the endpoints
 * page (mid-2026) and the reference page (2026-04-24) have it. Delivery is immediate: money is spent with acceptance.
 *
 * <p>Seeds are told anew at each start. What happened since is kept in the state folder, if the settings name one, and
 * survives the death of the process.
 */
public final class Sandbox implements AutoCloseable {
    private final RecordedWorld world;
    private final SandboxServer server;
    private final SandboxClock clock;

    private Sandbox(RecordedWorld world, SandboxServer server, SandboxClock clock) {
        this.world = world;
        this.server = server;
        this.clock = clock;
    }

    /**
     * Starts a sandbox, which goes on from what its state folder holds. It knows nobody until it is seeded.
     *
     * @throws SandboxUnavailable if another one has the state folder, or somebody has the port
     * @throws java.io.UncheckedIOException if the state folder can't be used
     */
    public static Sandbox start(SandboxSettings settings) {
        var time = new Time(settings.clock());
        var world =
                new RecordedWorld(time, settings.regions(), settings.stateDir().map(Journal::open));
        try {
            var clock = new SandboxClock(world, time);
            var graph = new GraphApi(world, time, settings.warmUp());
            return new Sandbox(world, new SandboxServer(graph, new ControlApi(world, clock), settings.port()), clock);
        } catch (RuntimeException notStarted) {
            world.close();
            throw notStarted;
        }
    }

    /** Where it listens, without a path: {@code http://127.0.0.1:54321}. */
    public URI url() {
        return server.url();
    }

    /**
     * Tells it who sends and what messages cost. Another account or page is added to those
     * that it knows, the same ones replace what was told before; what was posted to {@code /sandbox/state} about them still
     * holds.
     *
     * @throws IllegalArgumentException if the prices, or campaigns that the ad account already has, are not in its currency
     */
    public void seed(Sender sender, PriceBook prices) {
        world.seed(known -> {
            known.seed(sender, prices);
            return known;
        });
    }

    /**
     * Tells it who subscribed, as the Graph API lists tokens, one JSON object a line. Lines that can't be read are
     * skipped; what several lines say of one token is merged.
     *
     * @param listingPage the page of the rows that name none
     * @param regions where people are whose rows name a time zone and no country
     * @throws java.io.UncheckedIOException if the file can't be read
     */
    public Seeded seedSubscribers(Path ndjson, PageId listingPage, TimeZoneRegions regions) {
        return world.seed(known -> known.subscribers().list(ndjson, listingPage, regions, clock.instant()));
    }

    /**
     * Tells it what is true of listed tokens whatever their listing says: {@code country}, {@code
     * notification_messages_status}, {@code next_eligible_time}, {@code page_id}, {@code token_expiry_timestamp},
     * {@code gone} (there is no such token) and {@code available}. To be called after {@link #seedSubscribers}.
     *
     * @throws java.io.UncheckedIOException if the file can't be read
     */
    public Seeded seedTruth(Path ndjson) {
        return world.seed(known -> known.subscribers().correct(ndjson, clock.instant()));
    }

    /**
     * Tells it of another page. Any account that it knows may send for it.
     */
    public void seed(Page page) {
        world.seed(known -> {
            known.assets().seed(page);
            return known;
        });
    }

    /**
     * Tells it of a subscriber exactly, in place of what was told of the token before, and how much the person was marketed
     * to and talked; what is unknown stays unknown. The sandbox's own sends count on top.
     */
    public void seed(Subscription subscription, Engagement engagement) {
        world.seed(known -> {
            known.subscribers().tell(subscription, engagement, clock.instant());
            return known;
        });
    }

    /** What it takes the time from. */
    public SandboxClock clock() {
        return clock;
    }

    /** Every message it took, in order, those before a restart included. */
    public Seq<AcceptedMessage> messages() {
        return world.read(known -> known.sent().accepted());
    }

    /** How many sends it took and refused, those before a restart included. */
    public SandboxStats stats() {
        return world.read(known -> known.sent().stats());
    }

    /** Stops listening and frees the state folder. */
    @Override
    public void close() {
        try (world) {
            server.close();
        }
    }
}
