package dev.herald.domain.eligibility;

import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import java.time.Instant;

/**
 * What is sent, when, and with what money.
 *
 * @param spending what the campaign's messages cost so far
 * @param nextBudgetDay when the ad account's next budget day begins
 */
public record CampaignFacts(Campaign campaign, Spending spending, Instant nextBudgetDay, Instant now) implements Facts {

    @Override
    public Subject subject(Scope scope) {
        return subject(campaign, scope);
    }

    /** What is of this kind about a campaign; the campaign itself, if nothing is. */
    static Subject subject(Campaign campaign, Scope scope) {
        return new Subject(
                scope,
                switch (scope) {
                    case PAGE -> campaign.page().value();
                    case AD_ACCOUNT -> campaign.adAccount().value();
                    case MESSAGE, MESSAGE_SET, CAMPAIGN, BUSINESS, APP, RECIPIENT, REQUEST, PLATFORM ->
                        campaign.page() + "/" + campaign.id();
                });
    }
}
