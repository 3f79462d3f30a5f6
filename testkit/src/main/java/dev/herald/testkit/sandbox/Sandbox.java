package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.PriceBook;
import io.vavr.collection.Seq;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * A Graph API on localhost that has state and judges by it: campaigns, budgets, subscribers, and the time before which
 * no other message may go to each. It knows one sender, and answers over real HTTP what Meta's would, as the endpoints
 * page (mid-2026) and the reference page (2026-04-24) have it. Delivery is immediate: money is spent with acceptance.
 *
 * <p>Seeds are told anew at each start. What happened since is kept in the state folder, if the settings name one, and
 * survives the death of the process.
 */
public final class Sandbox implements AutoCloseable {
    private final RecordedWorld world;
    private final SandboxServer server;
    private final InstantSource clock;

    private Sandbox(RecordedWorld world, SandboxServer server, InstantSource clock) {
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
        var world = new RecordedWorld(settings.stateDir().map(Journal::open));
        try {
            var server = new SandboxServer(new GraphApi(world, settings), new ControlApi(world), settings.port());
            return new Sandbox(world, server, settings.clock());
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
     * Tells it who sends and what messages cost. A second call replaces the first; what was posted to {@code
     * /sandbox/state} about the same parties still holds.
     *
     * @throws IllegalArgumentException if the prices are not in the ad account's currency
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
        return world.seed(known -> known.subscribers().correct(ndjson));
    }

    /** Every message it took, in order, those before a restart included. */
    public Seq<AcceptedMessage> messages() {
        return world.read(World::accepted);
    }

    /** How many sends it took and refused, those before a restart included. */
    public SandboxStats stats() {
        return world.read(World::stats);
    }

    /** Stops listening and frees the state folder. */
    @Override
    public void close() {
        try (world) {
            server.close();
        }
    }
}
