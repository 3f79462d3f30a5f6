package dev.herald.domain.campaign;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;

/**
 * One message to many people, for money: the campaign with its message set and message, as the simple form of the API
 * makes them in one call.
 *
 * @param name 1 to 400 characters, for people
 * @param adAccount who pays
 * @param currency the ad account's; every amount of the campaign is in it
 * @param page whose subscribers are messaged
 * @param minConversationGap hold a message back while the person talked with the page more recently than this; whole
 *     seconds, above zero
 * @param inDoubt what becomes of messages whose answer was lost
 */
public record Campaign(
        CampaignId id,
        String name,
        AdAccountId adAccount,
        Currency currency,
        PageId page,
        Activity activity,
        MessageSet set,
        Message message,
        PriceBook prices,
        Option<Duration> minConversationGap,
        DoubtPolicy inDoubt) {
    private static final int MAX_NAME_LENGTH = 400;

    /**
     * Guards the whole.
     *
     * @throws IllegalArgumentException if the parts do not fit; {@link #of} tells instead
     */
    public Campaign {
        Violation.refuse(check(name, currency, set.budget(), prices, minConversationGap));
    }

    /** An active campaign of this account and page, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, Campaign> of(
            CampaignId id,
            String name,
            AdAccount adAccount,
            Page page,
            MessageSet set,
            Message message,
            PriceBook prices,
            Option<Duration> minConversationGap,
            DoubtPolicy inDoubt) {
        var currency = adAccount.currency();
        return Violation.valid(
                check(name, currency, set.budget(), prices, minConversationGap),
                () -> new Campaign(
                        id,
                        name,
                        adAccount.id(),
                        currency,
                        page.id(),
                        Activity.ACTIVE,
                        set,
                        message,
                        prices,
                        minConversationGap,
                        inDoubt));
    }

    /** The campaign as someone who creates it now has to say it: a start that has passed is no start. */
    public Campaign beginningAt(Instant now) {
        return new Campaign(
                id,
                name,
                adAccount,
                currency,
                page,
                activity,
                new MessageSet(set.activity(), set.budget(), set.schedule().beginningAt(now)),
                message,
                prices,
                minConversationGap,
                inDoubt);
    }

    /** The budget of the campaign's message set. */
    public Budget budget() {
        return set.budget();
    }

    private static Seq<Violation> check(
            String name, Currency currency, Budget budget, PriceBook prices, Option<Duration> minConversationGap) {
        return Violation.all(
                Violation.unless(
                        !name.isBlank() && name.length() <= MAX_NAME_LENGTH,
                        "name",
                        "must have 1 to " + MAX_NAME_LENGTH + " characters"),
                inCurrency("budget", currency, List.of(budget.amount())),
                inCurrency("prices", currency, prices.byRegion().values().append(prices.otherwise())),
                Violation.unless(
                        minConversationGap.forAll(gap -> gap.toSeconds() > 0 && gap.toNanosPart() == 0),
                        "min_conversation_gap",
                        "must be whole seconds, at least one"));
    }

    private static Seq<Violation> inCurrency(String path, Currency currency, Seq<Money> amounts) {
        return Violation.unless(
                amounts.forAll(amount -> amount.currency().equals(currency)),
                path,
                "must be in the ad account's currency " + currency);
    }
}
