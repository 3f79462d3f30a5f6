package dev.herald.application.port;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.content.Creative;

/**
 * Campaigns in the API's full form: campaign, message set, creative and message are each made by a call of their own, and
 * are stopped until they are activated (endpoints page, "full form", mid-2026). Nothing is repeated by itself.
 */
public interface FullCampaigns {

    /** Makes a campaign for direct sends. */
    Answer<RemoteId> createCampaign(AdAccountId adAccount, String name);

    /** Makes its message set, with the draft's budget, times, pacing and targeting; what the draft leaves out is left out. */
    Answer<RemoteId> createSet(AdAccountId adAccount, RemoteId campaign, CampaignDraft draft);

    /** Makes what messages are made of. */
    Answer<RemoteId> createCreative(AdAccountId adAccount, PageId page, String name, Creative creative);

    /** Makes the message. */
    Answer<RemoteId> createMessage(AdAccountId adAccount, String name, RemoteId set, RemoteId creative);

    /** Activates a campaign, message set or message. */
    Answer<Done> activate(RemoteId part);
}
