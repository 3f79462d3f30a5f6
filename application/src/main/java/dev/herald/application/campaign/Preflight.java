package dev.herald.application.campaign;

import dev.herald.application.port.Addressees;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;

/** Says what a run would do, with all reasons, before any call. Imports the audience and sends nothing. */
public final class Preflight {
    private final GatherAudience audiences;
    private final OpenCampaign campaigns;
    private final TakeStock stock;

    @Inject
    Preflight(GatherAudience audiences, OpenCampaign campaigns, TakeStock stock) {
        this.audiences = audiences;
        this.campaigns = campaigns;
        this.stock = stock;
    }

    /** Where everybody would stand; for a campaign that has begun, where everybody stands. */
    public Either<Refusal, CampaignAccount> run(CampaignBrief brief, Addressees addressees) {
        return campaigns
                .find(brief, addressees)
                .flatMap(found -> found.map(begun -> Either.<Refusal, CampaignAccount>right(
                                stock.of(brief, begun, List.empty(), Option.none())))
                        .getOrElse(() -> runFresh(brief, addressees)));
    }

    /** Where everybody would stand in a campaign that begins anew, whether or not this one was run before. */
    public Either<Refusal, CampaignAccount> runFresh(CampaignBrief brief, Addressees addressees) {
        return audiences.glance(
                addressees, audience -> stock.of(brief, audience, Option.none(), List.empty(), Option.none()));
    }
}
