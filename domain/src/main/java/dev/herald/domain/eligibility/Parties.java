package dev.herald.domain.eligibility;

import dev.herald.domain.account.Sender;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;

/** Who sends and what: everything that a wide denial can hold for. */
public record Parties(Sender sender, Campaign campaign) {

    /** The one of them that is of this kind; the campaign, if none is. */
    public Subject subject(Scope scope) {
        return switch (scope) {
            case APP, BUSINESS, AD_ACCOUNT, PAGE -> SenderFacts.subject(sender, scope);
            case CAMPAIGN, MESSAGE_SET, MESSAGE, RECIPIENT, REQUEST, PLATFORM -> CampaignFacts.subject(campaign, scope);
        };
    }
}
