package dev.herald.domain.account;

import dev.herald.domain.budget.Money;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Currency;

/**
 * How an ad account pays, as far as we know. The API gives these on the account and from {@code minimum_budgets}
 * (endpoints page, mid-2026).
 *
 * @param paymentMethod whether there is one; none if not known
 * @param spendCap the most the account may ever spend; none if it has no cap, or none that we know of
 * @param amountSpent what it has spent against the cap so far; none if not known
 * @param prepaidBalance what is left of money paid in ahead, zero or less when it has run out; none if the account is not
 *     prepaid, or not known to be
 * @param minDailyBudget the least that a campaign may be given for a day; none if not known
 */
public record Billing(
        Option<Boolean> paymentMethod,
        Option<Money> spendCap,
        Option<Money> amountSpent,
        Option<Money> prepaidBalance,
        Option<Money> minDailyBudget) {

    /** Nothing is known. */
    public static final Billing UNKNOWN =
            new Billing(Option.none(), Option.none(), Option.none(), Option.none(), Option.none());

    /** The same with a payment method, or without one. */
    public Billing withPaymentMethod(boolean present) {
        return new Billing(Option.some(present), spendCap, amountSpent, prepaidBalance, minDailyBudget);
    }

    /** The same with a cap on what the account may ever spend. */
    public Billing withSpendCap(Money cap) {
        return new Billing(paymentMethod, Option.some(cap), amountSpent, prepaidBalance, minDailyBudget);
    }

    /** The same with what the account has spent so far. */
    public Billing withAmountSpent(Money spent) {
        return new Billing(paymentMethod, spendCap, Option.some(spent), prepaidBalance, minDailyBudget);
    }

    /** The same with what is left of money paid in ahead. */
    public Billing withPrepaidBalance(Money left) {
        return new Billing(paymentMethod, spendCap, amountSpent, Option.some(left), minDailyBudget);
    }

    /** The same with the least that a campaign may be given for a day. */
    public Billing withMinDailyBudget(Money least) {
        return new Billing(paymentMethod, spendCap, amountSpent, prepaidBalance, Option.some(least));
    }

    /** Every amount that is not in the account's currency. */
    Seq<Violation> check(Currency currency) {
        return Violation.all(
                inCurrency(currency, "spend_cap", spendCap),
                inCurrency(currency, "amount_spent", amountSpent),
                inCurrency(currency, "prepaid_balance", prepaidBalance),
                inCurrency(currency, "min_daily_budget", minDailyBudget));
    }

    private static Seq<Violation> inCurrency(Currency currency, String path, Option<Money> amount) {
        return Violation.unless(
                amount.forAll(money -> money.currency().equals(currency)),
                path,
                "must be in the account's currency " + currency);
    }
}
