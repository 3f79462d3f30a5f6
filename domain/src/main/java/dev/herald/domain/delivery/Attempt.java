package dev.herald.domain.delivery;

import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.eligibility.Clearance;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * How far one message to one person has come. States that differ are types that differ, and each offers only the steps
 * that lead out of it:
 *
 * <pre>
 * Planned ──> Withheld                       refused by a rule
 *    │ ▲
 *    ▼ │ known not sent
 * Attempting ──> Accepted | Rejected | Postponed
 *    └────────> InDoubt ──> Accepted | Rejected | Postponed | Planned
 * </pre>
 *
 * What the person did with it is another machine, {@link Reception}; {@link Delivery} holds the two together.
 */
public sealed interface Attempt {

    /** Which message to whom. */
    DeliveryId id();

    /**
     * To be sent.
     *
     * @param repeated whether it was in doubt before and the API showed that it never got it
     */
    record Planned(DeliveryId id, boolean repeated) implements Attempt {

        /** To be sent for the first time. */
        public static Planned first(DeliveryId id) {
            return new Planned(id, false);
        }

        /** The rules refused it. */
        public Withheld withheld(Seq<Denial> denials, Option<Instant> until) {
            return new Withheld(id, denials, until);
        }

        /**
         * About to be sent: judged, paid for and recorded. The only way to an {@link Attempting}.
         *
         * @throws IllegalArgumentException if the clearance is for another campaign or the reservation for another
         *     delivery
         */
        public Attempting attempt(LiveMessage message, Clearance clearance, Reservation reservation) {
            if (!clearance.campaign().equals(message.campaign())
                    || !reservation.delivery().equals(id)) {
                throw new IllegalArgumentException("clearance or reservation of another delivery than " + id);
            }
            return new Attempting(this, message, reservation);
        }
    }

    /**
     * Not to be sent.
     *
     * @param denials all of them
     * @param until when to judge again; none means never for this campaign
     */
    record Withheld(DeliveryId id, Seq<Denial> denials, Option<Instant> until) implements Attempt {}

    /** On the wire, or about to be. Made by {@link Planned#attempt} only. */
    final class Attempting implements Attempt {
        private final Planned planned;
        private final LiveMessage message;
        private final Reservation reservation;

        private Attempting(Planned planned, LiveMessage message, Reservation reservation) {
            this.planned = planned;
            this.message = message;
            this.reservation = reservation;
        }

        @Override
        public DeliveryId id() {
            return planned.id();
        }

        /** What is sent. */
        public LiveMessage message() {
            return message;
        }

        /** When the intent to send it was recorded. */
        public Instant attemptedAt() {
            return reservation.madeAt();
        }

        /** The money put aside for it. */
        public Money price() {
            return reservation.price();
        }

        /** The API took it. */
        public Accepted accepted(Option<String> trackingId, Instant now) {
            return new Accepted(id(), trackingId, now);
        }

        /** The API refused it for good. */
        public Rejected rejected(Reason reason, Instant now) {
            return new Rejected(id(), reason, now);
        }

        /** The API turned it back for now. */
        public Postponed postponed(Instant until, Reason reason) {
            return new Postponed(id(), until, reason);
        }

        /** The answer was lost. */
        public InDoubt inDoubt(Instant now) {
            return new InDoubt(id(), reservation.madeAt(), now, reservation.nextEligibleAt(), planned.repeated());
        }

        /** It is known not to have been sent. */
        public Planned notSent() {
            return planned;
        }

        /** Whether it was sent before, and nobody knows what became of that. */
        public boolean repeated() {
            return planned.repeated();
        }
    }

    /**
     * The API took it; it will be delivered, or fail.
     *
     * @param trackingId the API's id for it; none if the answer was lost
     */
    record Accepted(DeliveryId id, Option<String> trackingId, Instant at) implements Attempt {}

    /** The API refused it for good. */
    record Rejected(DeliveryId id, Reason reason, Instant at) implements Attempt {}

    /** The API turned it back; to be planned again when due. */
    record Postponed(DeliveryId id, Instant until, Reason reason) implements Attempt {}

    /**
     * Sent, perhaps: the answer was lost, or whoever waited for it died.
     *
     * @param attemptedAt when the intent to send was recorded
     * @param since from when on no call for it can be running on our side
     * @param nextEligibleAt the token's next eligible time as known when the intent was recorded
     * @param repeated whether it had been in doubt before
     */
    record InDoubt(DeliveryId id, Instant attemptedAt, Instant since, Option<Instant> nextEligibleAt, boolean repeated)
            implements Attempt {

        /** It was taken after all. */
        public Accepted accepted(Instant now) {
            return new Accepted(id, Option.none(), now);
        }

        /** It was refused for good after all. */
        public Rejected rejected(Reason reason, Instant now) {
            return new Rejected(id, reason, now);
        }

        /** It was turned back after all. */
        public Postponed postponed(Instant until, Reason reason) {
            return new Postponed(id, until, reason);
        }

        /** It was never taken. */
        public Planned neverArrived() {
            return new Planned(id, true);
        }
    }
}
