package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.campaign.CampaignId;

/**
 * What makes two runs runs of the same campaign.
 *
 * @param apiBase the API's base address without version, or {@code sandbox} for the built-in one
 */
public record CampaignKey(String apiBase, PageId page, CampaignId id) {}
