package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;

/**
 * All that the sandbox knows: what it was seeded with, and what its events made of that. Not safe for threads; {@link
 * RecordedWorld} is. Grows by one record for each message taken, which its own control endpoint lists, and by at most
 * {@value CampaignCreation#MOST_CAMPAIGNS} campaigns.
 */
final class World {
    private final Time time;
    private final Assets assets = new Assets();
    private final People people;
    private final MessageCampaigns campaigns = new MessageCampaigns();
    private final Sent sent = new Sent();

    World(Time time, TimeZoneRegions regions) {
        this.time = time;
        this.people = new People(regions);
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
        return campaigns.of(account.id()).map(MessageCampaign::currency).forAll(account.currency()::equals);
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
            case Event.SendRejected(int code) -> sent.refuse(code);
            case Event.CampaignDeleted(String id) -> campaigns.delete(id);
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

    private void take(AcceptedMessage message, Money price) {
        subscribers().sentTo(message.token(), message.time());
        campaigns.ofMessage(message.messageId()).forEach(campaign -> {
            sent.take(message.sharing(campaign.messageId()));
            campaigns.change(campaign.messageId(), known -> known.spending(price, message.time()));
            assets.spend(campaign.adAccount(), price);
        });
    }
}
