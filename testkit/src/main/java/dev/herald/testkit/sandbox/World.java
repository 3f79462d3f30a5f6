package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * All that the sandbox knows: what it was seeded with, and what its events made of that. Not safe for threads; {@link
 * RecordedWorld} is. Grows by one record for each message taken, which its own control endpoint lists, and by at most
 * {@value AdCreation#MOST_OF_A_KIND} campaigns, ad sets, creatives and ads each.
 */
final class World {
    private final Time time;
    private final Consumer<Seeding> seeds;
    private final Assets assets = new Assets();
    private final MessageCampaigns campaigns = new MessageCampaigns();
    private final Sent sent = new Sent();
    private final Results results = new Results();
    private final Coverage coverage = new Coverage();
    private final People people;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private Reactions reactions = Reactions.NONE;

    /**
     * One that is told of what there is when it begins.
     *
     * @param regions where people are whose rows, posted to it, name a time zone and no country
     */
    World(Time time, TimeZoneRegions regions, Consumer<Seeding> seeds) {
        this.time = time;
        this.seeds = seeds;
        this.people = new People(regions);
        this.outbox = new Outbox(assets, people.subscribers());
        this.deliveries = new Deliveries(assets, campaigns, people.subscribers(), results, outbox);
        people.tell(new PeopleNews(outbox, people)::tell);
    }

    /**
     * Sets who sends and what messages cost.
     *
     * @throws IllegalArgumentException if prices, account and the account's campaigns are not in one currency
     */
    void seed(Sender sender, PriceBook prices) {
        if (!takes(sender)) {
            throw new IllegalArgumentException("the ad account has campaigns that are not in "
                    + sender.adAccount().currency());
        }
        assets.seed(sender, prices);
    }

    /** Whether the campaigns that the sender's account has are in its currency. */
    boolean takes(Sender sender) {
        var account = sender.adAccount();
        return campaigns
                .all(AdKind.SET)
                .map(set -> set.self().payer())
                .filter(payer -> payer.id().equals(account.id()))
                .map(Payer::currency)
                .forAll(account.currency()::equals);
    }

    /** Who sends. */
    Assets assets() {
        return assets;
    }

    /** Everyone who subscribed. */
    Subscribers subscribers() {
        return people.subscribers();
    }

    /** Everyone, subscribers or not. */
    People people() {
        return people;
    }

    /** What is sent. */
    MessageCampaigns campaigns() {
        return campaigns;
    }

    /** What was taken and refused. */
    Sent sent() {
        return sent;
    }

    /** What is on its way to the app. */
    Outbox outbox() {
        return outbox;
    }

    /** What is on its way to people. */
    Deliveries deliveries() {
        return deliveries;
    }

    /** What happens to messages that are taken from now on. */
    Reactions reactions() {
        return reactions;
    }

    /** What came of it, as insights count it. */
    Results results() {
        return results;
    }

    /** The page of a subscription; none if there is no such token. */
    Option<String> page(String token) {
        return SubscriptionToken.of(token)
                .toOption()
                .flatMap(people.subscribers()::find)
                .map(subscriber -> subscriber.page().value());
    }

    /** Which codes were answered. */
    Coverage coverage() {
        return coverage;
    }

    /** Makes an event part of what is known. */
    void apply(Event event) {
        switch (event) {
            case Event.Begun(Instant at) -> seeds.accept(new Seeding(this, at));
            case Event.AdsPut(Seq<AdPart> parts) -> parts.forEach(campaigns::put);
            case Event.MessageAccepted(AcceptedMessage message, Money price, Fate fate) -> take(message, price, fate);
            case Event.TimePassed(Instant now) -> deliveries.catchUp(now);
            case Event.ReactionsSet(Reactions set) -> reactions = set;
            case Event.WebhooksDirected(Option<Webhooks> to) -> outbox.direct(to);
            case Event.NotificationsPosted(long upTo) -> outbox.posted(upTo);
            case Event.WebhooksDisabled disabled -> outbox.disable();
            case Event.SendRejected(int code) -> {
                sent.refuse(code);
                coverage.count(code);
            }
            case Event.CodeAnswered(int code) -> coverage.count(code);
            case Event.AdDeleted(String id) -> campaigns.delete(id);
            case Event.AppSubscribed subscribed -> assets.subscribe(subscribed.page(), subscribed.fields());
            case Event.ClockMoved(Time.Setting setting) -> time.set(setting);
            case Event.SenderStated(SenderPatch patch) -> assets.state(patch);
            case Event.SenderSeeded(SenderSeed seed) -> seed(seed.sender(), seed.prices());
            case Event.PageSeeded(SenderSeed.OfPage seed) -> assets.seed(seed.page());
            case Event.OfPeople(PeopleEvent happened) ->
                people.apply(
                        happened, assets.first().map(sender -> sender.page().id()));
        }
    }

    private void take(AcceptedMessage message, Money price, Fate fate) {
        people.subscribers().sentTo(message.token(), message.time());
        campaigns.ofMessage(message.messageId()).forEach(campaign -> {
            var shared = message.sharing(campaign.messageId());
            sent.take(shared);
            deliveries.take(
                    new Happening.Taken(shared, campaign.campaign().self().payer(), campaign.page(), price, fate));
        });
    }
}
