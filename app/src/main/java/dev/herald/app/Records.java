package dev.herald.app;

import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.Export;
import dev.herald.application.port.DeliveryEntry;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.util.function.Consumer;

/** What the store of a campaign keeps, to be taken out. */
public final class Records {
    private final CampaignBrief brief;
    private final Export export;

    Records(CampaignBrief brief, Export export) {
        this.brief = brief;
        this.export = export;
    }

    /** Hands out all subscriptions to the campaign's page, one after the other; how many. */
    public long subscriptions(Consumer<Subscription> taker) {
        return export.subscriptions(brief.campaign().page(), taker);
    }

    /** Hands out all deliveries of the campaign, one after the other; how many, or none if it was never run. */
    public Option<Long> deliveries(Consumer<DeliveryEntry> taker) {
        return export.campaign(brief)
                .map(record -> export.deliveries(record, brief.campaign().currency(), taker));
    }
}
