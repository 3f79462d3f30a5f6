package dev.herald.testkit.sandbox;

import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Currency;

/**
 * What a campaign's delivered messages cost so far; nothing is put aside for those on their way. Budget weeks run from Sunday to Saturday (endpoints page, "Limits", mid-2026).
 *
 * @param day the last day on which something was spent
 * @param onDay what was spent on that day
 * @param inWeek what was spent in the week of that day
 */
record Spent(Money total, LocalDate day, Money onDay, Money inWeek) {

    static Spent nothing(Currency currency) {
        var zero = Money.zero(currency);
        return new Spent(zero, LocalDate.EPOCH, zero, zero);
    }

    Spent plus(Money price, LocalDate today) {
        var so = asOf(today);
        return new Spent(
                total.plus(price),
                today,
                so.spentToday().plus(price),
                so.spentThisWeek().plus(price));
    }

    Spending asOf(LocalDate today) {
        var zero = Money.zero(total.currency());
        return new Spending(
                zero, total, today.equals(day) ? onDay : zero, weekOf(today).equals(weekOf(day)) ? inWeek : zero);
    }

    private static LocalDate weekOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}
