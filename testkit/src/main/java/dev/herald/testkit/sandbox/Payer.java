package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.budget.BudgetCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * The ad account of an ad object, as it was when the object was made.
 *
 * @param currency of all the object's amounts
 * @param zone in which budget days begin, and in which times are shown
 */
record Payer(AdAccountId id, Currency currency, ZoneId zone) {

    /** The account's budget day. */
    LocalDate day(Instant now) {
        return new BudgetCalendar(zone).day(now);
    }

    static Payer of(AdAccount account) {
        return new Payer(account.id(), account.currency(), account.timeZone());
    }
}
