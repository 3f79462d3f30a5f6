package dev.herald.application.port;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Money;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Currency;

/** What the API tells of those who send: the ad account that pays, the page that speaks, and what the app may do. */
public interface SenderAssets {

    /** The ad account. */
    Answer<AccountReport> adAccount(AdAccountId id);

    /** The least that a campaign of the account may be given for a day; none if nothing is told for this currency. */
    Answer<Option<Money>> minimumDailyBudget(AdAccountId id, Currency currency);

    /** The page. */
    Answer<PageReport> page(PageId id);

    /**
     * What the access token for ads is allowed. The API tells this of a person's or system user's token; that a page's
     * token is answered at all is not documented.
     */
    Answer<Seq<Permission>> permissions();

    /**
     * Whether each access token is valid, and until when; the one for ads only if it is another one than the page's. Each
     * token asks about itself, which the API may refuse.
     */
    Map<AccessTokenName.Kind, Answer<TokenFacts>> tokens();
}
