package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Money;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What the sandbox makes of the budgets and bids that ad sets are asked for with.
 *
 * <p>The reference page (2026-04-24) requires a budget (2300007); since mid-2026 Meta may set an estimated daily cap where
 * there is none (endpoints page). How Meta estimates it is not documented. Here it is what one message to each of the page's
 * reachable subscribers costs, and at least the account's minimum for a day.
 *
 * @param areRequired whether a set without a budget is refused
 */
record BudgetPolicy(boolean areRequired) {

    /** The terms with the times that the API adds, and with an estimated daily cap if they hold no budget. */
    SetTerms completed(World known, AdAccount account, PageId page, SetTerms terms, Instant now) {
        var budgeted =
                terms.budget(account.currency()).isEmpty() ? terms.capped(cap(known, account, page, now)) : terms;
        return budgeted.completed(now);
    }

    private static Money cap(World known, AdAccount account, PageId page, Instant now) {
        var least = MinimumBudgets.of(account);
        var everybody = Reach.of(known, account, page, now).cost();
        return everybody.isLessThan(least) ? least : everybody;
    }

    /**
     * That the bid is too low (2300016), if it is. Meta does not tell how low that is; here it is less than the account's
     * cheapest message costs.
     */
    static Option<Flaw> ofBid(World known, AdAccount account, SetTerms terms) {
        return terms.bid(account.currency())
                .filter(bid -> known.assets().prices(account.id()).exists(prices -> bid.isLessThan(prices.lowest())))
                .map(bid -> Flaw.of(ErrorCode.BID_TOO_LOW));
    }
}
