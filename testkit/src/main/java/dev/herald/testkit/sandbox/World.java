package dev.herald.testkit.sandbox;

import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * All that the sandbox knows: what it was seeded with, and what its events made of that. Not safe for threads; {@link
 * RecordedWorld} is. Grows by one record for each message taken, which its own control endpoint lists, and by at most
 * {@value AdCreation#MOST_OF_A_KIND} campaigns, ad sets, creatives and ads each.
 */
final class World {
    private final Time time;
    private final Assets assets = new Assets();
    private final Subscribers subscribers = new Subscribers();
    private final MessageCampaigns campaigns = new MessageCampaigns();
    private final Sent sent = new Sent();
    private final Results results = new Results();
    private final Outbox outbox = new Outbox(assets, subscribers);
    private final Deliveries deliveries = new Deliveries(assets, campaigns, subscribers, results, outbox);
    private Reactions reactions = Reactions.NONE;
    private final Coverage coverage = new Coverage();

    World(Time time) {
        this.time = time;
    }

    /**
     * Sets who sends and what messages cost.
     *
     * @throws IllegalArgumentException if prices, account and the account's campaigns are not in one currency
     */
    void seed(Sender sender, PriceBook prices) {
        var account = sender.adAccount();
        if (!campaigns
                .all(AdKind.SET)
                .map(set -> set.self().payer())
                .filter(payer -> payer.id().equals(account.id()))
                .map(Payer::currency)
                .forAll(account.currency()::equals)) {
            throw new IllegalArgumentException("the ad account has campaigns that are not in " + account.currency());
        }
        assets.seed(sender, prices);
    }

    /** Who sends. */
    Assets assets() {
        return assets;
    }

    /** Everyone who subscribed. */
    Subscribers subscribers() {
        return subscribers;
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
                .flatMap(subscribers::find)
                .map(subscriber -> subscriber.page().value());
    }

    /** Which codes were answered. */
    Coverage coverage() {
        return coverage;
    }

    /** Makes an event part of what is known. */
    void apply(Event event) {
        switch (event) {
            case Event.AdsPut(Seq<AdPart> parts) -> parts.forEach(campaigns::put);
            case Event.MessageAccepted(AcceptedMessage message, Money price, Fate fate) -> take(message, price, fate);
            case Event.TimePassed(Instant now) -> deliveries.catchUp(now);
            case Event.ReactionsSet(Reactions set) -> reactions = set;
            case Event.WebhooksDirected(Option<Webhooks> to) -> outbox.direct(to);
            case Event.NotificationsPosted(int count) -> outbox.posted(count);
            case Event.WebhooksDisabled disabled -> disableWebhooks();
            case Event.SendRejected(int code) -> {
                sent.refuse(code);
                coverage.count(code);
            }
            case Event.CodeAnswered(int code) -> coverage.count(code);
            case Event.AdDeleted(String id) -> campaigns.delete(id);
            case Event.AppSubscribed subscribed -> assets.subscribe(subscribed.page(), subscribed.fields());
            case Event.ClockMoved(Time.Setting setting) -> time.set(setting);
            case Event.SenderStated(SenderPatch patch) -> assets.state(patch);
        }
    }

    private void take(AcceptedMessage message, Money price, Fate fate) {
        subscribers.sentTo(message.token(), message.time());
        campaigns.ofMessage(message.messageId()).forEach(campaign -> {
            var shared = message.sharing(campaign.messageId());
            sent.take(shared);
            deliveries.take(
                    new Happening.Taken(shared, campaign.campaign().self().payer(), campaign.page(), price, fate));
        });
    }

    private void disableWebhooks() {
        outbox.direct(Option.none());
        assets.unsubscribeAll();
    }
}
