package dev.herald.testkit.sandbox;

import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import io.vavr.collection.Seq;

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

    /** What came of it, as insights count it. */
    Results results() {
        return results;
    }

    /** Makes an event part of what is known. */
    void apply(Event event) {
        switch (event) {
            case Event.AdsPut(Seq<AdPart> parts) -> parts.forEach(campaigns::put);
            case Event.MessageAccepted(AcceptedMessage message, Money price) -> take(message, price);
            case Event.SendRejected(int code) -> sent.refuse(code);
            case Event.AdDeleted(String id) -> campaigns.delete(id);
            case Event.AppSubscribed subscribed -> assets.subscribe(subscribed.page(), subscribed.fields());
            case Event.ClockMoved(Time.Setting setting) -> time.set(setting);
            case Event.SenderStated(SenderPatch patch) -> assets.state(patch);
        }
    }

    private void take(AcceptedMessage message, Money price) {
        subscribers.sentTo(message.token(), message.time());
        campaigns.ofMessage(message.messageId()).forEach(campaign -> {
            sent.take(message.sharing(campaign.messageId()));
            campaigns.spend(campaign.messageId(), price, message.time());
            results.delivered(campaign.messageId(), campaign.day(message.time()), price);
            assets.spend(campaign.adAccount(), price);
        });
    }
}
