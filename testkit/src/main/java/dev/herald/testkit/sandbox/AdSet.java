package dev.herald.testkit.sandbox;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.Schedule;

/** An ad set: the money and the time of its ads. */
record AdSet(AdObject self, String campaignId, Budget budget, Schedule schedule) implements AdPart {
    static final String CAMPAIGN = "campaign_id";

    /**
     * The ad set that an object is.
     *
     * @throws IllegalArgumentException if it has no budget, or times that do not fit together
     */
    static AdSet of(AdObject self) {
        var terms = new SetTerms(self.fields());
        return new AdSet(
                self,
                self.fields().path(CAMPAIGN).asText(),
                terms.budget(self.payer().currency())
                        .getOrElseThrow(() -> new IllegalArgumentException("ad set " + self.id() + " has no budget")),
                terms.schedule());
    }

    @Override
    public AdKind kind() {
        return AdKind.SET;
    }
}
