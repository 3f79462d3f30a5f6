package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.budget.Money;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.Currency;

/**
 * The least that a campaign may be given for a day: what the sandbox was told of the account, or else about a dollar in its
 * currency. The Marketing API's page on budgets has such minimums in dollars; the amounts in other currencies are the
 * sandbox's own, round and fixed. Nothing is held to them, since campaigns of a few cents are what one tries things with.
 */
final class MinimumBudgets {
    private static final Map<String, Long> MINOR_UNITS = HashMap.ofEntries(
            Tuple.of("USD", 100L),
            Tuple.of("EUR", 100L),
            Tuple.of("GBP", 100L),
            Tuple.of("CHF", 100L),
            Tuple.of("CAD", 150L),
            Tuple.of("AUD", 150L),
            Tuple.of("NZD", 150L),
            Tuple.of("SGD", 150L),
            Tuple.of("BRL", 500L),
            Tuple.of("PLN", 400L),
            Tuple.of("MXN", 2_000L),
            Tuple.of("ZAR", 2_000L),
            Tuple.of("INR", 9_000L),
            Tuple.of("PHP", 6_000L),
            Tuple.of("THB", 4_000L),
            Tuple.of("TRY", 4_000L),
            Tuple.of("JPY", 150L),
            Tuple.of("KRW", 1_400L),
            Tuple.of("TWD", 32L),
            Tuple.of("HUF", 350L),
            Tuple.of("CLP", 950L),
            Tuple.of("COP", 4_000L),
            Tuple.of("IDR", 16_000L),
            Tuple.of("VND", 25_000L));
    private static final long OTHERWISE_MINOR = 1_000;

    private MinimumBudgets() {}

    static Money of(AdAccount account) {
        return account.billing().minDailyBudget().getOrElse(() -> of(account.currency()));
    }

    private static Money of(Currency currency) {
        return Money.ofMinor(MINOR_UNITS.get(currency.getCurrencyCode()).getOrElse(OTHERWISE_MINOR), currency);
    }
}
