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
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

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

    /** The same knowing nobody until somebody is told of. */
    public static Sandbox start(SandboxSettings settings) {
        return start(settings, seeding -> {});
    }

    /**
     * Starts a sandbox: it is told of what there is, goes on from what its state folder holds, plays the settings' scenario,
     * and only then can be called.
     *
     * @throws SandboxUnavailable if another one has the state folder, or somebody has the port
     * @throws java.io.UncheckedIOException if the state folder can't be used
     * @throws IllegalStateException if what lies in it can't be read
     * @throws ScenarioRefused if the settings' scenario can't be played
     */
    public static Sandbox start(SandboxSettings settings, Consumer<Seeding> seeds) {
        var time = new Time(settings.clock());
        var world = new RecordedWorld(
                new World(time, settings.regions(), seeds),
                time,
                settings.stateDir().map(Journal::open));
        var faults = new Faults();
        var postman = new Postman(world, time, faults, settings.posting());
        try {
            var sandbox = started(settings, world, time, Door.of(world, time, faults, settings.door()), postman);
            postman.start();
            return sandbox;
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

    /** The same as {@link Seeding#seed(Sender, PriceBook)} to the running sandbox. */
    public void seed(Sender sender, PriceBook prices) {
        told(seeding -> {
            seeding.seed(sender, prices);
            return sender;
        });
    }

    /** The same as {@link Seeding#seed(Page)} to the running sandbox. */
    public void seed(Page page) {
        told(seeding -> {
            seeding.seed(page);
            return page;
        });
    }

    /** The same as {@link Seeding#seed(Subscription, Engagement)} to the running sandbox. */
    public void seed(Subscription subscription, Engagement engagement) {
        told(seeding -> {
            seeding.seed(subscription, engagement);
            return subscription;
        });
    }

    /** The same as {@link Seeding#seedSubscribers(Iterable)} to the running sandbox. */
    public void seedSubscribers(Iterable<Subscription> subscriptions) {
        told(seeding -> {
            seeding.seedSubscribers(subscriptions);
            return subscriptions;
        });
    }

    /** The same as {@link Seeding#seedSubscribers(Path, PageId, TimeZoneRegions)} to the running sandbox, which waits. */
    public Seeded seedSubscribers(Path ndjson, PageId listingPage, TimeZoneRegions regions) {
        return told(seeding -> seeding.seedSubscribers(ndjson, listingPage, regions));
    }

    /** The same as {@link Seeding#seedTruth} to the running sandbox, which waits. */
    public Seeded seedTruth(Path ndjson) {
        return told(seeding -> seeding.seedTruth(ndjson));
    }

    private <T> T told(Function<Seeding, T> telling) {
        return world.seed(known -> telling.apply(new Seeding(known, clock.instant())));
    }

    /** Lets a person write to a page now: it may answer for 24 hours, and the talk counts for what depends on talk. */
    public void talk(PageId page, Psid person) {
        world.happens(new Event.OfPeople(new PeopleEvent.Talked(PersonKey.of(page, person), clock.instant())));
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
        world.happens(new Event.ReactionsSet(reactions));
    }

    /** How messages that are taken now fare. */
    public Reactions reactions() {
        return world.read(World::reactions);
    }

    /** Posts the events that the app asked for by {@code subscribed_apps} here from now on, without a handshake. */
    public void postTo(Webhooks webhooks) {
        world.happens(new Event.WebhooksDirected(Option.some(webhooks)));
        postman.begin();
    }

    /** Posts no events from now on; those that wait are forgotten. Nothing happens if none are posted anyway. */
    public void postToNobody() {
        world.decide(known -> known.outbox().webhooks().isEmpty()
                ? Decision.of(false)
                : Decision.of(true, new Event.WebhooksDirected(Option.none())));
    }

    /** Has the page's events of these fields told to the app, as {@code POST <PAGE>/subscribed_apps} does. */
    public void subscribe(PageId page, Seq<String> fields) {
        world.happens(new Event.AppSubscribed(page, fields));
    }

    /**
     * Waits while events are posted.
     *
     * @param longestPause given up when none arrived for so long, or one was not taken
     * @param enough given up when this says so
     * @return whether none waits any more
     */
    public boolean awaitPosted(Duration longestPause, BooleanSupplier enough) throws InterruptedException {
        return postman.awaitPosted(longestPause, enough);
    }

    /** How many events wait to be posted. */
    public int eventsWaiting() {
        return world.read(known -> known.outbox().waiting());
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
