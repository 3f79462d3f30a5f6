package dev.herald.application.port;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.insight.Insight;
import dev.herald.domain.insight.Period;
import io.vavr.control.Option;
import java.util.Currency;

/** What came of campaigns, as Meta counts it. */
public interface Insights {

    /**
     * A part of what came of one campaign.
     *
     * @param currency the ad account's, in which money is told
     * @param after where the part before ended; none at the beginning
     */
    Answer<Slice<Insight>> ofCampaign(RemoteId message, Period period, Currency currency, Option<String> after);

    /** A part of what came of all campaigns of an account. */
    Answer<Slice<Insight>> ofAccount(AdAccountId adAccount, Period period, Currency currency, Option<String> after);
}
