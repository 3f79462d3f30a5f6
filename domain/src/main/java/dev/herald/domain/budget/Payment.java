package dev.herald.domain.budget;

import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The money for one message, from its reservation on. It keeps what became known, and where the money stands follows from
 * that:
 *
 * <pre>
 * Reserved ──> Settled                       delivered
 *    ├───────> Assumed ──> Settled           heard of no more for {@link #ASSUMED_AFTER}
 *    └──────────> └──────> Released          failed, or never sent
 * </pre>
 *
 * What becomes known may come early, twice or in any order; the same knowledge ends in the same standing. A delivery
 * outranks a failure, even one that gave the money back already: Meta charges for it.
 *
 * @param price what was put aside; never negative
 * @param reservedOn the budget day of the reservation; nothing is booked on an earlier one, whatever a clock says
 * @param deliveredOn the earliest budget day on which it is known to have been delivered
 * @param assumedOn the earliest budget day on which it was assumed to have been delivered
 * @param failed whether it is known to have failed, or never to have been sent
 */
public record Payment(
        Money price, LocalDate reservedOn, Option<LocalDate> deliveredOn, Option<LocalDate> assumedOn, boolean failed) {

    /** After so long without word of an accepted message its delivery is assumed. A choice of ours. */
    public static final Duration ASSUMED_AFTER = Duration.ofDays(7);

    /**
     * Guards the price.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Payment {
        Violation.refuse(Violation.unless(!price.isNegative(), "price", "must not be negative"));
    }

    /** Money put aside on a budget day. */
    public static Payment reserved(Money price, LocalDate today) {
        return new Payment(price, today, Option.none(), Option.none(), false);
    }

    /** The same once the message is known to have been delivered on a budget day. */
    public Payment delivered(LocalDate day) {
        return new Payment(price, reservedOn, earlier(deliveredOn, day), assumedOn, failed);
    }

    /** The same once its delivery is assumed, on the budget day on which that is decided. */
    public Payment assumed(LocalDate day) {
        return new Payment(price, reservedOn, deliveredOn, earlier(assumedOn, day), failed);
    }

    /** The same once the message is known to have failed, or never to have been sent. */
    public Payment released() {
        return new Payment(price, reservedOn, deliveredOn, assumedOn, true);
    }

    /** Where the money stands. */
    public Standing standing() {
        if (deliveredOn.isDefined()) {
            return new Standing.Settled(bookedOn(assumedOn.fold(deliveredOn::get, day -> min(deliveredOn.get(), day))));
        }
        if (failed) {
            return new Standing.Released();
        }
        return assumedOn
                .<Standing>map(day -> new Standing.Assumed(bookedOn(day)))
                .getOrElse(new Standing.Reserved());
    }

    private LocalDate bookedOn(LocalDate day) {
        return day.isBefore(reservedOn) ? reservedOn : day;
    }

    private static Option<LocalDate> earlier(Option<LocalDate> known, LocalDate day) {
        return Option.some(known.fold(() -> day, other -> min(day, other)));
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Where the money for a message stands. */
    public sealed interface Standing {

        /** Put aside: counts against the current day and week, whichever those are. */
        record Reserved() implements Standing {}

        /**
         * Spent.
         *
         * @param day the budget day it is booked on: that of the delivery, or the earlier one on which it was assumed
         */
        record Settled(LocalDate day) implements Standing {}

        /**
         * Taken as spent, since no word came.
         *
         * @param day the budget day it is booked on
         */
        record Assumed(LocalDate day) implements Standing {}

        /** Given back. */
        record Released() implements Standing {}
    }
}
