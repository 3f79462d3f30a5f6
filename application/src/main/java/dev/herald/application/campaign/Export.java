package dev.herald.application.campaign;

import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.DeliveryEntry;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.function.Consumer;

/** Hands out what the store keeps, one after the other: memory does not grow with it. Writes nothing. */
public final class Export {
    private static final int PAGE_SIZE = 1000;

    private final Subscriptions subscriptions;
    private final Campaigns campaigns;
    private final Ledger ledger;

    @Inject
    Export(Store store) {
        this.subscriptions = store.subscriptions();
        this.campaigns = store.campaigns();
        this.ledger = store.ledger();
    }

    /**
     * Hands out all subscriptions to a page, in the order in which they came to be known.
     *
     * @return how many
     */
    public long subscriptions(PageId page, Consumer<Subscription> taker) {
        var count = 0L;
        Option<Long> after = Option.none();
        do {
            var part = subscriptions.page(page, after, PAGE_SIZE);
            part.subscriptions().forEach(taker);
            count += part.subscriptions().size();
            after = part.next();
        } while (after.isDefined());
        return count;
    }

    /** The campaign whose deliveries can be handed out; none if it was never run. */
    public Option<CampaignRecord> campaign(CampaignBrief brief) {
        return campaigns.find(brief.key());
    }

    /**
     * Hands out all deliveries of a campaign, people in order.
     *
     * @return how many
     */
    public long deliveries(CampaignRecord campaign, Currency currency, Consumer<DeliveryEntry> taker) {
        var count = 0L;
        var part = ledger.deliveries(campaign.number(), currency, Option.none(), PAGE_SIZE);
        while (!part.isEmpty()) {
            part.forEach(taker);
            count += part.size();
            Option<DeliveryId> last = part.lastOption().map(DeliveryEntry::id);
            part = ledger.deliveries(campaign.number(), currency, last, PAGE_SIZE);
        }
        return count;
    }
}
