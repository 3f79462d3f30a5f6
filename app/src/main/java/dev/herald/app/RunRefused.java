package dev.herald.app;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.Refusal;
import dev.herald.domain.budget.Money;

/** Why a campaign was not run. Nothing was sent. */
public sealed interface RunRefused {

    /** It neither begins nor goes on as it is written down. */
    record AsWritten(Refusal why) implements RunRefused {}

    /**
     * It would cost money, and nobody agreed to that.
     *
     * @param most the most that this run can cost
     * @param account what it would do
     */
    record Unconfirmed(Money most, CampaignAccount account) implements RunRefused {}

    /**
     * A test would cost money, and nobody agreed to that.
     *
     * @param price of the one message, by the campaign's price book
     */
    record UnconfirmedTest(Money price) implements RunRefused {}

    /** Nothing answers at the API's address, or the store failed: a sentence on that. It may work again by itself. */
    record Unreachable(String why) implements RunRefused {}

    /** The API can't be called like this, for want of an access token for one. */
    record NotConfigured(CannotStart.BadInput mistakes) implements RunRefused {}
}
