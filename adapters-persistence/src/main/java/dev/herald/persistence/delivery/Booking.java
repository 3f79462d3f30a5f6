package dev.herald.persistence.delivery;

import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Payment;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * The latest intent to send a delivery.
 *
 * @param attemptedAt when it was taken down
 * @param priceMicros the money put aside for it, in millionths of the currency's main unit
 * @param nextEligibleAt the token's next eligible time as known then
 */
public record Booking(Instant attemptedAt, long priceMicros, Option<Instant> nextEligibleAt) {

    // Rows count micros; of which currency is the campaign's business. This one stands for none (ISO 4217).
    private static final Currency ANY = Currency.getInstance("XXX");

    /** The same with nothing known of the token. */
    Booking withoutNextEligibleAt() {
        return new Booking(attemptedAt, priceMicros, Option.none());
    }

    /** The money as it was put aside, and assumed to be spent since, if it was. */
    Payment payment(BudgetCalendar calendar, Option<LocalDate> assumedOn) {
        var reserved = Payment.reserved(new Money(priceMicros, ANY), calendar.day(attemptedAt));
        return assumedOn.fold(() -> reserved, reserved::assumed);
    }
}
