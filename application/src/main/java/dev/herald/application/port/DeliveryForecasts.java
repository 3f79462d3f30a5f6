package dev.herald.application.port;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import io.vavr.control.Option;
import java.util.Currency;

/** What Meta expects of campaigns that do not exist yet. */
public interface DeliveryForecasts {

    /**
     * What to expect of messages to the page's subscribers.
     *
     * @param currency the ad account's, in which costs are told
     * @param days how long it is to run, where that is known
     */
    Answer<DeliveryForecast> forecast(
            AdAccountId adAccount, PageId page, Currency currency, Option<Budget> budget, Option<Integer> days);
}
