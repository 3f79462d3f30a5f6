package dev.herald.app;

import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.PauseCampaign;
import dev.herald.application.campaign.PauseCampaign.Paused;
import io.vavr.control.Option;
import java.time.Instant;

/** Pauses one campaign, and ends its pause. */
public final class Pauses {
    private final CampaignBrief brief;
    private final PauseCampaign pausing;

    Pauses(CampaignBrief brief, PauseCampaign pausing) {
        this.brief = brief;
        this.pausing = pausing;
    }

    /** The campaign's id. */
    public String campaign() {
        return brief.campaign().id().value();
    }

    /** Since when it is paused; none if it is not. */
    public Option<Instant> since() {
        return pausing.since(brief);
    }

    /** Pauses it; nothing happens if it is paused. */
    public Paused pause() {
        return pausing.pause(brief);
    }

    /** Ends its pause, and sends nothing; since when it was paused, or none if it was not. */
    public Option<Instant> end() {
        return pausing.end(brief);
    }
}
