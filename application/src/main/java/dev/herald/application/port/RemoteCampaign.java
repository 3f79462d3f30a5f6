package dev.herald.application.port;

/**
 * A campaign as it exists at the API.
 *
 * @param messageId the id that sends name
 * @param budgetMinor the budget it was created with or last changed to, in minor units of the account's currency
 */
public record RemoteCampaign(String messageId, long budgetMinor) {}
