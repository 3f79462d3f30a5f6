package dev.herald.http.sandbox;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.DoubtPolicy;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;

/**
 * Who takes part in a situation, under ids that no other situation has.
 *
 * @param campaign as it is asked for, before anybody switched anything off
 */
record Parties(Sender sender, Campaign campaign, Subscription subscription) {

    static Parties of(Situation situation, int number) {
        var told = situation.sender();
        var page = new PageId("7" + number);
        var sender = new Sender(
                new App("9001", told.app().terms()),
                new Business("8" + number, told.business().terms()),
                account(told.adAccount(), new AdAccountId("6" + number)),
                new Page(
                        page,
                        told.page().country(),
                        told.page().terms(),
                        told.page().permission()));
        return new Parties(sender, campaign(situation, sender, number), person(situation, page, number));
    }

    private static AdAccount account(AdAccount told, AdAccountId id) {
        return new AdAccount(
                id,
                told.country(),
                told.currency(),
                told.timeZone(),
                told.terms(),
                told.billing(),
                told.throttledUntil());
    }

    private static Campaign campaign(Situation situation, Sender sender, int number) {
        return new Campaign(
                new CampaignId("situation-" + number),
                "Situation " + number,
                sender.adAccount().id(),
                sender.adAccount().currency(),
                sender.page().id(),
                Lifecycle.ACTIVE,
                true,
                Option.none(),
                new MessageSet(
                        Lifecycle.ACTIVE,
                        Option.some(situation.plan().budget()),
                        new Schedule(situation.start(), situation.end())),
                new Message(Lifecycle.ACTIVE, situation.plan().content()),
                new SendingPolicy(
                        situation.prices(),
                        Option.none(),
                        situation.plan().gap(),
                        Option.none(),
                        DoubtPolicy.ASSUME_SENT));
    }

    /** The generator's campaigns send for its own pages: who subscribed to another one than theirs still does here. */
    private static Subscription person(Situation situation, PageId page, int number) {
        var told = situation.recipient().subscription();
        var own = situation.recipient().isOfThePage() ? page : new PageId("5" + number);
        return new Subscription(
                new SubscriptionToken("t" + number),
                new Fact<>(own, Fact.Source.TOLD, situation.now()),
                told.person(),
                told.region(),
                told.timeZone(),
                told.expiresAt(),
                told.nextEligibleAt(),
                told.optedInAt(),
                told.stoppedAt(),
                told.dropped(),
                told.available());
    }

    /** The same sender with nothing in its way. */
    Sender inOrder() {
        var account = sender.adAccount();
        return new Sender(
                new App(sender.app().id(), Terms.SIGNED),
                new Business(sender.business().id(), Terms.SIGNED),
                new AdAccount(
                        account.id(),
                        Option.some(new Region("US")),
                        account.currency(),
                        account.timeZone(),
                        Terms.SIGNED,
                        Billing.UNKNOWN.withPaymentMethod(true),
                        Option.none()),
                Page.of(sender.page().id(), Option.some(new Region("US")), Terms.SIGNED));
    }
}
