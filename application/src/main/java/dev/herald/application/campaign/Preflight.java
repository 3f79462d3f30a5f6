package dev.herald.application.campaign;

import dev.herald.application.audience.ImportSubscriptions;
import dev.herald.application.port.AudienceSource;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;

/** Says what a run would do, with all reasons, before any call. Imports the audience and sends nothing. */
public final class Preflight {
    private final ImportSubscriptions imports;
    private final OpenCampaign campaigns;
    private final TakeStock stock;

    @Inject
    Preflight(ImportSubscriptions imports, OpenCampaign campaigns, TakeStock stock) {
        this.imports = imports;
        this.campaigns = campaigns;
        this.stock = stock;
    }

    /** Where everybody would stand; for a campaign that has begun, where everybody stands. */
    public Either<Changed, CampaignAccount> run(CampaignBrief brief, AudienceSource source) {
        return campaigns
                .find(brief, source)
                .map(record -> stock.of(brief, imports.run(source), record, List.empty(), Option.none()));
    }

    /** Where everybody would stand in a campaign that begins anew, whether or not this one was run before. */
    public CampaignAccount runFresh(CampaignBrief brief, AudienceSource source) {
        return stock.of(brief, imports.run(source), Option.none(), List.empty(), Option.none());
    }
}
