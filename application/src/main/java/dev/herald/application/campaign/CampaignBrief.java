package dev.herald.application.campaign;

import dev.herald.application.port.CampaignKey;
import dev.herald.domain.account.Sender;
import dev.herald.domain.campaign.Campaign;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Everything a person says about a campaign, but for its audience.
 *
 * @param apiBase where it is sent: the API's base address without version, or {@code sandbox} for the built-in one
 * @param messageDigest a digest of the message as it goes over the wire; a changed message is another campaign
 * @param agreedUntil when what somebody agreed to spend ends, and no more calls start; none if it does not
 */
public record CampaignBrief(
        Sender sender, Campaign campaign, String apiBase, String messageDigest, Option<Instant> agreedUntil) {

    /** The same for as long as somebody agreed to what it costs. */
    public CampaignBrief agreedUntil(Option<Instant> end) {
        return new CampaignBrief(sender, campaign, apiBase, messageDigest, end);
    }

    /** The same message as a test, which is a campaign of its own. */
    CampaignBrief forTest() {
        return new CampaignBrief(sender, campaign.forTest(), apiBase, messageDigest, agreedUntil);
    }

    /** What makes two runs runs of the same campaign. */
    public CampaignKey key() {
        return new CampaignKey(apiBase, campaign.page(), campaign.id());
    }
}
