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
        var audience = imports.run(source);
        return campaigns
                .look(brief, audience)
                .map(record -> stock.of(brief, audience, record, List.empty(), Option.none()));
    }
}
