package dev.herald.persistence.delivery;

import dev.herald.application.port.MessageEvent;
import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.budget.Payment.Standing;
import dev.herald.domain.delivery.Attempt.Accepted;
import dev.herald.domain.delivery.Delivery;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.delivery.Reception;
import dev.herald.domain.delivery.Settlement;
import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What a row knows of a message since the API took it. What follows from an event, for the person and for the money, is
 * the domain's business; here is only what has to be remembered for it.
 *
 * @param delivery accepted
 * @param besideAnother whether it was accepted, as was told late, while another delivery holds the person
 * @param assumedOn the first budget day on which its delivery was assumed
 * @param bookedOn the budget day that its price is booked on as spent; none if it is not spent
 */
public record Acceptance(
        Delivery delivery, boolean besideAnother, Option<LocalDate> assumedOn, Option<LocalDate> bookedOn) {

    /** The longest text of a failure that is kept, in characters. */
    static final int FAILURE_LENGTH_MAX = 500;

    /**
     * Guards the delivery.
     *
     * @throws IllegalArgumentException if it was not accepted
     */
    public Acceptance {
        Violation.refuse(Violation.unless(delivery.attempt() instanceof Accepted, "delivery", "must be accepted"));
    }

    static Acceptance of(Accepted accepted, boolean besideAnother) {
        return new Acceptance(Delivery.of(accepted), besideAnother, Option.none(), Option.none());
    }

    /** The acceptance, with the earliest instant and whatever tracking id is known. */
    public Accepted accepted() {
        return (Accepted) delivery.attempt();
    }

    /** What the person did. */
    public Reception reception() {
        return delivery.reception();
    }

    /** The same after it was told once more that the API took it. */
    Acceptance after(Accepted again) {
        return with(delivery.after(again));
    }

    /** The same after an event, its money where that puts it. */
    Acceptance after(MessageEvent heard, Booking booking, BudgetCalendar calendar) {
        var proof =
                new Accepted(delivery.id(), heard.trackingId(), heard.event().at());
        return with(delivery.after(cut(heard.event())).after(proof)).booked(booking, calendar);
    }

    private static DeliveryEvent cut(DeliveryEvent event) {
        return event instanceof DeliveryEvent.Failed(var at, var message)
                        && message.codePointCount(0, message.length()) > FAILURE_LENGTH_MAX
                ? new DeliveryEvent.Failed(at, message.substring(0, message.offsetByCodePoints(0, FAILURE_LENGTH_MAX)))
                : event;
    }

    /** The same once its delivery is assumed. */
    Acceptance assumed(LocalDate today, Booking booking, BudgetCalendar calendar) {
        var payment = booking.payment(calendar, assumedOn).assumed(today);
        return new Acceptance(delivery, besideAnother, payment.assumedOn(), bookedOn).booked(booking, calendar);
    }

    /** The same of somebody who was forgotten: under a pseudonym, without tracking id and without a failure's text. */
    Acceptance forgotten(DeliveryId pseudonym) {
        var events = reception()
                .events()
                .map(event -> event instanceof DeliveryEvent.Failed(var at, var message)
                        ? new DeliveryEvent.Failed(at, "")
                        : event);
        var nameless = new Accepted(pseudonym, Option.none(), accepted().at());
        return with(new Delivery(nameless, Reception.of(events)));
    }

    private Acceptance with(Delivery after) {
        return new Acceptance(after, besideAnother, assumedOn, bookedOn);
    }

    private Acceptance booked(Booking booking, BudgetCalendar calendar) {
        var payment = delivery.settle(booking.payment(calendar, assumedOn), calendar);
        Option<LocalDate> day = switch (payment.standing()) {
            case Standing.Settled(var settledOn) -> Option.some(settledOn);
            case Standing.Assumed(var assumed) -> Option.some(assumed);
            case Standing.Reserved() -> Option.none();
            case Standing.Released() -> Option.none();
        };
        return new Acceptance(delivery, besideAnother, assumedOn, day);
    }

    /** Where its money stands, as it is booked. */
    Standing standing() {
        for (var day : bookedOn) {
            return reception() instanceof Reception.Received ? new Standing.Settled(day) : new Standing.Assumed(day);
        }
        return delivery.settlement() instanceof Settlement.Released ? new Standing.Released() : new Standing.Reserved();
    }
}
