package dev.herald.application.campaign;

import dev.herald.application.port.Addressees;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import io.vavr.collection.List;
import io.vavr.control.Option;
import jakarta.inject.Inject;

/** Says where a campaign stands. Writes nothing, so that it can be asked while another process sends. */
public final class ReportCampaign {
    private final Subscriptions subscriptions;
    private final Campaigns campaigns;
    private final TakeStock stock;

    @Inject
    ReportCampaign(Store store, TakeStock stock) {
        this.subscriptions = store.subscriptions();
        this.campaigns = store.campaigns();
        this.stock = stock;
    }

    /** The account of a campaign; none if it was never run with this audience. */
    public Option<CampaignAccount> run(CampaignBrief brief, Addressees addressees) {
        return campaigns
                .find(brief.key())
                .flatMap(record -> subscriptions
                        .findAudience(record.audience())
                        .filter(audience -> audience.fingerprint().equals(addressees.fingerprint()))
                        .map(audience -> stock.of(brief, new Begun(record, audience), List.empty(), Option.none())));
    }
}
