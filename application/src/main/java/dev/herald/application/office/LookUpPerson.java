package dev.herald.application.office;

import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.application.port.Whom;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.util.Currency;

/** Finds everything that is kept of a person, by one of their tokens or their id on a page. Looks only. */
public final class LookUpPerson {
    /** How many campaigns are looked through: the newest. */
    public static final int MOST_CAMPAIGNS = 100;

    private final Subscriptions subscriptions;
    private final Campaigns campaigns;
    private final Ledger ledger;

    @Inject
    LookUpPerson(Store store) {
        this.subscriptions = store.subscriptions();
        this.campaigns = store.campaigns();
        this.ledger = store.ledger();
    }

    /**
     * Whatever is kept of somebody; none if nothing is.
     *
     * @param id a token, or a person's id on one of the pages
     * @param desks the campaigns whose rules judge them now
     */
    public Option<PersonFile> run(String id, Seq<Desk> desks) {
        var known = find(id, desks.map(desk -> desk.brief().campaign().page()).distinct());
        return Option.when(
                !known.isEmpty(), () -> new PersonFile(known, deliveries(known, desks), findings(known, desks)));
    }

    private Seq<Subscription> find(String id, Seq<PageId> pages) {
        Seq<Subscription> byToken = SubscriptionToken.of(id)
                .map(token -> subscriptions.ofPerson(new Whom.OfToken(token)))
                .getOrElse(List.empty());
        return byToken.isEmpty()
                ? Psid.of(id)
                        .map(psid -> pages.flatMap(page -> subscriptions.ofPerson(new Whom.OnPage(page, psid))))
                        .getOrElse(List.empty())
                : byToken;
    }

    private Seq<PersonFile.OfCampaign> deliveries(Seq<Subscription> known, Seq<Desk> desks) {
        // Who was known by the token alone when they were judged is in the rows by that.
        Set<PersonKey> keys = known.map(Subscription::personKey)
                .appendAll(known.map(one -> new PersonKey(PersonKey.OF_TOKEN + one.token())))
                .toSet();
        var newest = campaigns.newest(Option.none(), MOST_CAMPAIGNS);
        var currencies = newest.toMap(CampaignRecord::number, campaign -> currency(campaign, desks));
        var deliveries = ledger.deliveriesTo(currencies, keys)
                .groupBy(entry -> entry.id().campaign());
        return newest.flatMap(campaign ->
                deliveries.get(campaign.number()).map(entries -> new PersonFile.OfCampaign(campaign, entries)));
    }

    /** The store does not keep a campaign's currency; where its file is not open, prices are in none. */
    private static Currency currency(CampaignRecord campaign, Seq<Desk> desks) {
        return desks.find(desk -> desk.brief().key().equals(campaign.key()))
                .map(desk -> desk.brief().campaign().currency())
                .getOrElse(() -> Currency.getInstance("XXX"));
    }

    private static Seq<PersonFile.Judged> findings(Seq<Subscription> known, Seq<Desk> desks) {
        return desks.filter(Desk::explainsAtOnce)
                .flatMap(desk -> known.map(Subscription::token)
                        .flatMap(token -> desk.explain(token)
                                .toOption()
                                .flatMap(found -> found)
                                .map(explanation -> new PersonFile.Judged(desk, token, explanation))));
    }
}
