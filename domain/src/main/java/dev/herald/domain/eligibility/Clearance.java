package dev.herald.domain.eligibility;

import dev.herald.domain.campaign.CampaignId;
import java.time.Instant;

/**
 * Proof that a {@link RuleBook} let a message pass. Nothing else can make one, and without one no attempt to send can be
 * made.
 */
public final class Clearance {
    private final CampaignId campaign;
    private final Instant judgedAt;

    Clearance(CampaignId campaign, Instant judgedAt) {
        this.campaign = campaign;
        this.judgedAt = judgedAt;
    }

    /** The campaign it was given for. */
    public CampaignId campaign() {
        return campaign;
    }

    /** The instant that the rules looked at. */
    public Instant judgedAt() {
        return judgedAt;
    }
}
