package dev.herald.application.office;

import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.PauseCampaign;
import dev.herald.application.campaign.Standing;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;
import dev.herald.application.port.Suspension;
import dev.herald.domain.budget.Spending;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** What is written down of one campaign: told at once and as of now, since nobody has to be counted. Any thread may ask. */
public final class Books {
    private final Parts parts;
    private final CampaignBrief brief;

    private Books(Parts parts, CampaignBrief brief) {
        this.parts = parts;
        this.brief = brief;
    }

    /** What books are read with. */
    public static final class Parts {
        private final PauseCampaign pausing;
        private final Standing standing;
        private final Campaigns campaigns;
        private final Ledger ledger;
        private final InstantSource clock;

        @Inject
        Parts(PauseCampaign pausing, Standing standing, Store store, InstantSource clock) {
            this.pausing = pausing;
            this.standing = standing;
            this.campaigns = store.campaigns();
            this.ledger = store.ledger();
            this.clock = clock;
        }

        /** The books of a campaign. */
        public Books of(CampaignBrief brief) {
            return new Books(this, brief);
        }
    }

    /** What the campaign's file says. */
    public CampaignBrief brief() {
        return brief;
    }

    /** The campaign as the store keeps it; none if it was never run. */
    public Option<CampaignRecord> record() {
        return parts.campaigns.find(brief.key());
    }

    /** What it costs so far. */
    public Spending spending() {
        var account = brief.sender().adAccount();
        return record().map(known -> parts.ledger.spending(
                        known.number(), account.currency(), account.budgetDay(parts.clock.instant())))
                .getOrElse(() -> Spending.none(account.currency()));
    }

    /** What it stands still for. */
    public Seq<Suspension> suspensions() {
        return parts.standing.of(brief);
    }

    /** Since when it is paused; none if it is not. */
    public Option<Instant> pausedSince() {
        return parts.pausing.since(brief);
    }
}
