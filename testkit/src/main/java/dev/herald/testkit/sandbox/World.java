package dev.herald.testkit.sandbox;

import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;

/**
 * All that the sandbox knows: what it was seeded with, and what its events made of that. Not safe for threads; {@link
 * RecordedWorld} is. Grows by one record for each message taken, which its own control endpoint lists, and by at most
 * {@value CampaignCreation#MOST_CAMPAIGNS} campaigns.
 */
final class World {
    private final Time time;
    private final Assets assets = new Assets();
    private final Subscribers subscribers = new Subscribers();
    private final MessageCampaigns campaigns = new MessageCampaigns();
    private final Sent sent = new Sent();
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
        if (!campaigns.of(account.id()).map(MessageCampaign::currency).forAll(account.currency()::equals)) {
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
            case Event.CampaignCreated(MessageCampaign campaign) -> campaigns.add(campaign);
            case Event.BudgetChanged changed ->
                campaigns.change(changed.setId(), known -> known.budgeted(changed.budget()));
            case Event.StatusChanged changed ->
                campaigns.change(
                        changed.id(), known -> known.changed(changed.id(), part -> part.turned(changed.status())));
            case Event.Renamed renamed ->
                campaigns.change(
                        renamed.id(), known -> known.changed(renamed.id(), part -> part.named(renamed.name())));
            case Event.MessageAccepted(AcceptedMessage message, Money price) -> take(message, price);
            case Event.SendRejected(int code) -> {
                sent.refuse(code);
                coverage.count(code);
            }
            case Event.CodeAnswered(int code) -> coverage.count(code);
            case Event.CampaignDeleted(String id) -> campaigns.delete(id);
            case Event.AppSubscribed subscribed -> assets.subscribe(subscribed.page(), subscribed.fields());
            case Event.ClockMoved(Time.Setting setting) -> time.set(setting);
            case Event.SenderStated(SenderPatch patch) -> assets.state(patch);
        }
    }

    private void take(AcceptedMessage message, Money price) {
        subscribers.sentTo(message.token(), message.time());
        campaigns.ofMessage(message.messageId()).forEach(campaign -> {
            sent.take(message.sharing(campaign.messageId()));
            campaigns.change(campaign.messageId(), known -> known.spending(price, message.time()));
            assets.spend(campaign.adAccount(), price);
        });
    }
}
