package dev.herald.domain.account;

import dev.herald.domain.budget.BudgetCalendar;
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
 * @param billing how it pays
 * @param throttledUntil until when Meta takes no more sends of the account, if it told us so
 */
public record AdAccount(
        AdAccountId id,
        Option<Region> country,
        Currency currency,
        ZoneId timeZone,
        Terms terms,
        Billing billing,
        Option<Instant> throttledUntil) {

    /**
     * Guards against amounts in another currency.
     *
     * @throws IllegalArgumentException if an amount is; {@link #of} tells instead
     */
    public AdAccount {
        Violation.refuse(billing.check(currency));
    }

    /** The account, or every amount of it that is not in its currency. */
    public static Validation<Seq<Violation>, AdAccount> of(
            AdAccountId id, Option<Region> country, Currency currency, ZoneId timeZone, Terms terms, Billing billing) {
        return Violation.valid(
                billing.check(currency),
                () -> new AdAccount(id, country, currency, timeZone, terms, billing, Option.none()));
    }

    /** The same while Meta takes no more of its sends. */
    public AdAccount withThrottledUntil(Instant instant) {
        return new AdAccount(id, country, currency, timeZone, terms, billing, Option.some(instant));
    }

    /**
     * The same paying in another way.
     *
     * @throws IllegalArgumentException if an amount is in another currency than the account's
     */
    public AdAccount withBilling(Billing other) {
        return new AdAccount(id, country, currency, timeZone, terms, other, throttledUntil);
    }

    /** When the account's budget days and weeks begin. */
    public BudgetCalendar calendar() {
        return new BudgetCalendar(timeZone);
    }

    /** The account's budget day at this instant. */
    public LocalDate budgetDay(Instant now) {
        return calendar().day(now);
    }

    /** When the account's next budget day begins. */
    public Instant nextBudgetDay(Instant now) {
        return calendar().nextDay(now);
    }
}
