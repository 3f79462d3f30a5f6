package dev.herald.domain.account;

import dev.herald.domain.budget.Money;
import dev.herald.domain.region.Region;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * The account that pays.
 *
 * @param country where the account's business is; none if not known
 * @param currency what every amount of the account and its campaigns is counted in
 * @param timeZone where the account's budget days begin
 * @param paymentMethod whether there is one; none if not known
 * @param spendCap the most the account may ever spend; none if it has no cap
 * @param amountSpent what it has spent against the cap so far; none if not known
 */
public record AdAccount(
        AdAccountId id,
        Option<Region> country,
        Currency currency,
        ZoneId timeZone,
        Option<Boolean> paymentMethod,
        Terms terms,
        Option<Money> spendCap,
        Option<Money> amountSpent) {

    /**
     * Guards against amounts in another currency.
     *
     * @throws IllegalArgumentException if an amount is; {@link #of} tells instead
     */
    public AdAccount {
        Violation.refuse(check(currency, spendCap, amountSpent));
    }

    /** The account, or every amount of it that is not in its currency. */
    public static Validation<Seq<Violation>, AdAccount> of(
            AdAccountId id,
            Option<Region> country,
            Currency currency,
            ZoneId timeZone,
            Option<Boolean> paymentMethod,
            Terms terms,
            Option<Money> spendCap,
            Option<Money> amountSpent) {
        return Violation.valid(
                check(currency, spendCap, amountSpent),
                () -> new AdAccount(id, country, currency, timeZone, paymentMethod, terms, spendCap, amountSpent));
    }

    /** The account's budget day at this instant. */
    public LocalDate budgetDay(Instant now) {
        return now.atZone(timeZone).toLocalDate();
    }

    /** When the account's next budget day begins: its midnight, or the first instant after one that a clock change skips. */
    public Instant nextBudgetDay(Instant now) {
        return budgetDay(now).plusDays(1).atStartOfDay(timeZone).toInstant();
    }

    private static Seq<Violation> check(Currency currency, Option<Money> spendCap, Option<Money> amountSpent) {
        return Violation.all(
                inCurrency(currency, "spend_cap", spendCap), inCurrency(currency, "amount_spent", amountSpent));
    }

    private static Seq<Violation> inCurrency(Currency currency, String path, Option<Money> amount) {
        return Violation.unless(
                amount.forAll(money -> money.currency().equals(currency)),
                path,
                "must be in the account's currency " + currency);
    }
}
