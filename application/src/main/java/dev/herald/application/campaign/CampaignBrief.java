package dev.herald.application.campaign;

import dev.herald.application.port.CampaignKey;
import dev.herald.domain.account.Sender;
import dev.herald.domain.campaign.Campaign;

/**
 * Everything a person says about a campaign, but for its audience.
 *
 * @param apiBase where it is sent: the API's base address without version, or {@code sandbox} for the built-in one
 * @param messageDigest a digest of the message as it goes over the wire; a changed message is another campaign
 */
public record CampaignBrief(Sender sender, Campaign campaign, String apiBase, String messageDigest) {

    /** The same message as a test, which is a campaign of its own. */
    CampaignBrief forTest() {
        return new CampaignBrief(sender, campaign.forTest(), apiBase, messageDigest);
    }

    /** What makes two runs runs of the same campaign. */
    public CampaignKey key() {
        return new CampaignKey(apiBase, campaign.page(), campaign.id());
    }
}
