package dev.herald.application.port;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.Campaign;
import io.vavr.control.Option;

/** The campaigns as they exist at the API. */
public interface MessageCampaigns {

    /** Creates a campaign under this name, with message set and message in one call. Never repeated by itself. */
    Answer<RemoteCampaign> create(Campaign campaign, String name);

    /** Looks for a campaign of this exact name in the account, whoever created it. */
    Answer<Option<RemoteCampaign>> find(AdAccountId adAccount, String name);

    /** Sets the budget of an existing campaign. Lifetime stays lifetime, daily stays daily. */
    Answer<RemoteCampaign> changeBudget(RemoteCampaign campaign, Budget budget);
}
