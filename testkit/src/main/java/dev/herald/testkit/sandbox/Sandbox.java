package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;

/**
 * A Graph API on localhost that has state and judges by it: campaigns, budgets, subscribers, and the time before which
 * no other message may go to each. It answers over real HTTP what Meta's would, as the endpoints
 * page (mid-2026) and the reference page (2026-04-24) have it. Messages are delivered as they are taken, unless {@link
 * #react} says otherwise; money moves with the delivery.
 *
 * <p>Seeds are told anew at each start. What happened since is kept in the state folder, if the settings name one, and
 * survives the death of the process.
 */
public final class Sandbox implements AutoCloseable {
    private final RecordedWorld world;
    private final SandboxServer server;
    private final Postman postman;
    private final SandboxClock clock;
    private final ControlApi control;
    private final Faults faults;
    private final Option<OwnCertificate> own;

    private Sandbox(
            RecordedWorld world,
            SandboxServer server,
            Postman postman,
            SandboxClock clock,
            ControlApi control,
            Faults faults,
            Option<OwnCertificate> own) {
        this.world = world;
        this.server = server;
        this.postman = postman;
        this.clock = clock;
        this.control = control;
        this.faults = faults;
        this.own = own;
    }

    /**
     * Starts a sandbox, which goes on from what its state folder holds. It knows nobody until it is seeded.
     *
     * @throws SandboxUnavailable if another one has the state folder, or somebody has the port
     * @throws java.io.UncheckedIOException if the state folder can't be used
     * @throws IllegalStateException if what lies in it can't be read
     * @throws ScenarioRefused if the settings' scenario can't be played
     */
    public static Sandbox start(SandboxSettings settings) {
        var time = new Time(settings.clock());
        var world =
                new RecordedWorld(time, settings.regions(), settings.stateDir().map(Journal::open));
        var faults = new Faults();
        var postman = Postman.start(world, time, faults);
        try {
            return started(settings, world, time, Door.of(world, time, faults, settings.door()), postman);
        } catch (RuntimeException notStarted) {
            postman.close();
            world.close();
            throw notStarted;
        }
    }

    private static Sandbox started(
            SandboxSettings settings, RecordedWorld world, Time time, Door door, Postman postman) {
        var clock = new SandboxClock(world, time);
        var control = new ControlApi(world, clock, postman, door);
        settings.door().scenario().forEach(file -> Scenario.play(file, control));
        var budgets = new BudgetPolicy(settings.budgetsRequired());
        var api = new GraphApi(world, time, settings.warmUp(), budgets, door.checkpoint());
        var own = settings.door().certificate(settings.stateDir());
        var server = new SandboxServer(new GraphDoor(api, door.faults(), door.limits()), control, settings.port(), own);
        return new Sandbox(world, server, postman, clock, control, door.faults(), own);
    }

    /** Where it listens, without a path: {@code http://127.0.0.1:54321}, or {@code https:} over TLS. */
    public URI url() {
        return server.url();
    }

    /**
     * What clients have to trust; none without TLS. It is for {@code localhost}, {@code 127.0.0.1} and {@code ::1}. With a
     * state folder it stays the same over restarts.
     */
    public Option<X509Certificate> certificate() {
        return own.map(OwnCertificate::certificate);
    }

    /** The same as a PEM file holds it, which is what curl and keytool read. */
    public Option<String> certificatePem() {
        return certificate().map(KeptCertificate::pem);
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
     * Tells it who subscribed, as Java has it. What is told of one token several times is merged; a drop is not known to
     * the API, and left out.
     */
    public void seedSubscribers(Iterable<Subscription> subscriptions) {
        world.seed(known -> {
            subscriptions.forEach(told -> known.subscribers().list(told, clock.instant()));
            return known;
        });
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

    /** Lets a person write to a page now: it may answer for 24 hours, and the talk counts for what depends on talk. */
    public void talk(PageId page, Psid person) {
        var key = PersonKey.of(page, Option.some(person), new SubscriptionToken("none"));
        world.decide(known -> Decision.of(key, new Event.OfPeople(new PeopleEvent.Talked(key, clock.instant()))));
    }

    /**
     * Posts to the sandbox's own endpoints what this file holds: a JSON object from their names to what each is sent, such
     * as {@code {"clock": {"now": "2026-07-01T12:00:00Z"}, "faults": [{"fault": "cut-after", "calls": 1}]}}; what an array
     * holds, one after the other. What is said of a sender needs one to be seeded before.
     *
     * @throws ScenarioRefused if it can't be read, or something of it was refused; what was not refused holds
     */
    public void play(Path scenario) {
        Scenario.play(scenario, control);
    }

    /** What goes wrong on purpose. */
    public Faults faults() {
        return faults;
    }

    /** What it takes the time from. */
    public SandboxClock clock() {
        return clock;
    }

    /** Lets messages that are taken from now on fare like this. */
    public void react(Reactions reactions) {
        world.decide(known -> Decision.of(reactions, new Event.ReactionsSet(reactions)));
    }

    /** Posts the events that the app asked for by {@code subscribed_apps} here from now on, without a handshake. */
    public void postTo(Webhooks webhooks) {
        world.decide(known -> Decision.of(webhooks, new Event.WebhooksDirected(Option.some(webhooks))));
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
        try (world;
                postman) {
            server.close();
        }
    }
}
