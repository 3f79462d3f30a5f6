package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ad accounts and pages, with the app and the businesses behind them: as they were seeded, with what was stated of them
 * since and the money that was spent since. Any account may send for any page. As large as the seeds.
 */
final class Assets {
    private final StatedFacts stated = new StatedFacts();
    private final Map<String, Seed> accounts = new LinkedHashMap<>();
    private final Map<PageId, Page> pages = new LinkedHashMap<>();
    private final Map<PageId, Seq<String>> subscribedFields = new HashMap<>();
    private final Map<AdAccountId, Long> microsSinceAmountSpent = new HashMap<>();
    private final Map<AdAccountId, Long> microsSinceBalance = new HashMap<>();
    /** Stated facts are put together once, since every send asks for them. */
    private final Map<Tuple2<String, PageId>, Sender> senders = new HashMap<>();

    /** An ad account with who stands behind it, the page that it was seeded with, and what its messages cost. */
    private record Seed(Sender sender, PriceBook prices) {}

    /**
     * Adds a sender, or replaces what was seeded of its account and its page. What was stated of the same parties over
     * the control endpoint still holds.
     *
     * @throws IllegalArgumentException if the prices are not in the account's currency
     */
    void seed(Sender sender, PriceBook prices) {
        var currency = sender.adAccount().currency();
        var priced = Array.ofAll(prices.byRegion().values()).append(prices.otherwise());
        if (!priced.map(Money::currency).forAll(currency::equals)) {
            throw new IllegalArgumentException("prices must be in the ad account's currency " + currency);
        }
        accounts.put(sender.adAccount().id().value(), new Seed(sender, prices));
        pages.put(sender.page().id(), sender.page());
        senders.clear();
    }

    /** Adds a page, or replaces what was seeded of it. */
    void seed(Page page) {
        pages.put(page.id(), page);
        senders.clear();
    }

    /** The sender that was seeded first, as of now; none before that. */
    Option<Sender> first() {
        return Array.ofAll(accounts.keySet()).headOption().flatMap(this::sender);
    }

    /** The account of this id with who stands behind it and the page that it was seeded with; none if not known. */
    Option<Sender> sender(String account) {
        return seed(account)
                .flatMap(seed -> sender(account, seed.sender().page().id()));
    }

    /** The account of this id sending for this page; none if either is not known. */
    Option<Sender> sender(String account, PageId page) {
        var seed = accounts.get(account);
        var sending = pages.get(page);
        if (seed == null || sending == null) {
            return Option.none();
        }
        var told = senders.computeIfAbsent(
                Tuple.of(account, page), unseen -> stated.over(withPage(seed.sender(), sending)));
        return Option.some(withSpending(told));
    }

    private static Sender withPage(Sender sender, Page page) {
        return new Sender(sender.app(), sender.business(), sender.adAccount(), page);
    }

    /** Anyone who may send for the page of this id; none if there is no such page. */
    Option<Sender> sendingFor(String page) {
        return PageId.of(page)
                .toOption()
                .filter(pages::containsKey)
                .flatMap(id ->
                        first().flatMap(sender -> sender(sender.adAccount().id().value(), id)));
    }

    /** The page of this id, as of now. */
    Option<Page> page(String id) {
        return sendingFor(id).map(Sender::page);
    }

    /** What the messages of an account cost; none if the account is not known. */
    Option<PriceBook> prices(AdAccountId account) {
        return seed(account.value()).map(Seed::prices);
    }

    private Option<Seed> seed(String account) {
        var seed = accounts.get(account);
        return seed == null ? Option.none() : Option.some(seed);
    }

    private Sender withSpending(Sender sender) {
        var account = sender.adAccount();
        return new Sender(sender.app(), sender.business(), account.withBilling(having(account)), sender.page());
    }

    /** Money that was spent counts against the cap, and is gone from a prepaid balance. */
    private Billing having(AdAccount account) {
        var told = account.billing();
        var spent = since(microsSinceAmountSpent, account);
        var gone = since(microsSinceBalance, account);
        return new Billing(
                told.paymentMethod(),
                told.spendCap(),
                told.amountSpent().fold(() -> spent, before -> Option.some(spent.fold(() -> before, before::plus))),
                told.prepaidBalance().map(left -> gone.fold(() -> left, left::minus)),
                told.minDailyBudget());
    }

    /** What was spent since one of the account's amounts was told; none if nothing was. */
    private static Option<Money> since(Map<AdAccountId, Long> micros, AdAccount account) {
        var sum = micros.get(account.id());
        return sum == null ? Option.none() : Option.some(new Money(sum, account.currency()));
    }

    /** Notes that the account paid for a message. */
    void spend(AdAccountId account, Money price) {
        microsSinceAmountSpent.merge(account, price.micros(), Long::sum);
        microsSinceBalance.merge(account, price.micros(), Long::sum);
    }

    /** Lets what was stated of some parties hold from now on. */
    void state(SenderPatch patch) {
        stated.add(patch);
        senders.clear();
        patch.accountIfItTells(SenderFields.AMOUNT_SPENT).forEach(microsSinceAmountSpent::remove);
        patch.accountIfItTells(SenderFields.PREPAID_BALANCE).forEach(microsSinceBalance::remove);
    }

    /** Which of the page's events the app asked for; none if it never asked. */
    Option<Seq<String>> subscribedFields(PageId page) {
        return Option.of(subscribedFields.get(page));
    }

    /** Sends no events of any page to the app any more. */
    void unsubscribeAll() {
        subscribedFields.clear();
    }

    /** Sends the page's events of these kinds to the app from now on, and no others. */
    void subscribe(PageId page, Seq<String> fields) {
        subscribedFields.put(page, fields);
    }
}
