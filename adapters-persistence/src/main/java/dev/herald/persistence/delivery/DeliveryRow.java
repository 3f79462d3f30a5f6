package dev.herald.persistence.delivery;

import dev.herald.application.port.DeliveryEntry;
import dev.herald.application.port.DeliveryState;
import dev.herald.application.port.Intent;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Outcome;
import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Payment.Standing;
import dev.herald.domain.delivery.Attempt.Accepted;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.delivery.Attempt.Postponed;
import dev.herald.domain.delivery.Attempt.Rejected;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.delivery.Reception;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A delivery as a store keeps it, and the steps it can take. Money and claims follow from the row: whoever replaces a row
 * moves the campaign's money along, from the {@link #standing} before to the one after.
 *
 * @param reasons the keys of why it is withheld, rejected or postponed
 * @param dueAt when it is to be judged again, if it is withheld or postponed
 * @param repeated whether it was in doubt before and the API showed that it never got it
 * @param booking the latest intent; none if it was never attempted
 * @param doubtSince since when it is in doubt
 * @param rejectedAt when it was rejected
 * @param claimedUntil until when it keeps its token from getting another message
 * @param acceptance what is known of the message since the API took it, if it is accepted
 */
public record DeliveryRow(
        DeliveryId id,
        DeliveryState state,
        Seq<String> reasons,
        Option<Instant> dueAt,
        boolean repeated,
        Option<Booking> booking,
        Option<Instant> doubtSince,
        Option<Instant> rejectedAt,
        Option<Instant> claimedUntil,
        Option<Acceptance> acceptance) {

    /** A row for an intent that is let in: attempting, its money put aside, its token claimed. */
    static DeliveryRow of(Intent intent, Instant now) {
        var booking = new Booking(now, intent.price().micros(), intent.nextEligibleAt());
        var planned = intent.planned();
        return bare(planned.id(), DeliveryState.ATTEMPTING, planned.repeated(), Option.some(booking))
                .claiming(now.plus(Subscription.MINIMUM_DELAY));
    }

    /** A row for somebody withheld; what an earlier row knew of attempts is kept. */
    public static DeliveryRow of(Withheld withheld, Option<DeliveryRow> earlier) {
        return bare(
                        withheld.id(),
                        DeliveryState.WITHHELD,
                        earlier.exists(DeliveryRow::repeated),
                        earlier.flatMap(DeliveryRow::booking))
                .because(withheld.denials().map(denial -> denial.reason().key()).distinct(), withheld.until());
    }

    /** The row as those see it who only look. */
    public DeliveryEntry entry(Currency currency) {
        return new DeliveryEntry(
                id,
                state,
                reasons,
                dueAt,
                booking.map(intent -> new Money(intent.priceMicros(), currency)),
                booking.map(Booking::attemptedAt),
                acceptance.map(taken -> taken.accepted().at()),
                acceptance.flatMap(taken -> taken.accepted().trackingId()),
                acceptance.map(Acceptance::reception).getOrElse(new Reception.Nothing()));
    }

    /** Whether a rule's refusal may replace the row. */
    public boolean canBeWithheld() {
        return switch (state) {
            case PLANNED, WITHHELD, POSTPONED -> true;
            case ATTEMPTING, IN_DOUBT, ACCEPTED, REJECTED -> false;
        };
    }

    /** Where its money stands. */
    public Standing standing() {
        return acceptance
                .map(Acceptance::standing)
                .getOrElse(() -> state.isOpen() ? new Standing.Reserved() : new Standing.Released());
    }

    /** The price of its latest intent; zero if it was never attempted. */
    public long priceMicros() {
        return booking.map(Booking::priceMicros).getOrElse(0L);
    }

    /** Whether it is to be judged at this instant. */
    public boolean isDue(Instant now) {
        return state == DeliveryState.PLANNED || dueAt.exists(due -> !now.isBefore(due));
    }

    /** Whether nobody is to judge it any more, or not before an instant. */
    public boolean isJudged() {
        return state != DeliveryState.PLANNED;
    }

    /** Whether its delivery is to be assumed: accepted before this instant, and heard of no more. */
    public boolean isToBeAssumed(Instant acceptedBefore) {
        return acceptance.exists(taken -> taken.standing() instanceof Standing.Reserved
                && taken.accepted().at().isBefore(acceptedBefore));
    }

    /** The row with its delivery assumed. */
    public DeliveryRow assumed(LocalDate today, BudgetCalendar calendar) {
        return accepted(acceptance.get().assumed(today, intent(), calendar));
    }

    /**
     * The row after an outcome; the same row if the outcome comes too late to count.
     *
     * @param personHeld whether another delivery holds the person
     * @throws IllegalArgumentException if the state is none that an attempt can come to
     */
    public DeliveryRow after(Outcome outcome, boolean personHeld) {
        var isAwaited = state.isOpen()
                && intent().attemptedAt().toEpochMilli()
                        == outcome.attemptedAt().toEpochMilli();
        return switch (outcome.state()) {
            case Accepted accepted ->
                isAwaited || !outcome.isInferred()
                        ? accepted(acceptance
                                .map(taken -> taken.after(accepted))
                                .getOrElse(() -> Acceptance.of(accepted, isBeside(personHeld))))
                        : this;
            case Rejected rejected -> isAwaited ? rejected(rejected) : this;
            case Postponed postponed -> isAwaited ? postponed(postponed) : this;
            case InDoubt doubt -> isAwaited ? doubted(doubt.since()) : this;
            case Planned planned -> isAwaited ? planned(planned) : this;
            case Attempting attempting -> throw new IllegalArgumentException("no outcome: " + attempting.id());
            case Withheld withheld -> throw new IllegalArgumentException("no outcome: " + withheld.id());
        };
    }

    /**
     * The row after the API told of the message: accepted, whatever was held of it before.
     *
     * @param personHeld whether another delivery holds the person
     */
    public DeliveryRow after(MessageEvent heard, boolean personHeld, BudgetCalendar calendar) {
        var proof = new Accepted(id, heard.trackingId(), heard.event().at());
        var taken = acceptance.getOrElse(() -> Acceptance.of(proof, isBeside(personHeld)));
        return accepted(taken.after(heard, intent(), calendar));
    }

    private boolean isBeside(boolean personHeld) {
        return personHeld && !state.holdsPerson();
    }

    private DeliveryRow accepted(Acceptance taken) {
        var until = PlainAcceptance.claimedUntil(
                intent().attemptedAt(), taken.accepted().at());
        return new DeliveryRow(
                id,
                DeliveryState.ACCEPTED,
                List.empty(),
                Option.none(),
                repeated,
                booking,
                Option.none(),
                Option.none(),
                Option.some(until),
                Option.some(taken));
    }

    private DeliveryRow rejected(Rejected rejected) {
        return new DeliveryRow(
                id,
                DeliveryState.REJECTED,
                List.of(rejected.reason().key()),
                Option.none(),
                repeated,
                booking,
                Option.none(),
                Option.some(rejected.at()),
                Option.none(),
                Option.none());
    }

    private DeliveryRow postponed(Postponed postponed) {
        return bare(id, DeliveryState.POSTPONED, repeated, booking)
                .because(List.of(postponed.reason().key()), Option.some(postponed.until()));
    }

    private DeliveryRow planned(Planned planned) {
        return bare(id, DeliveryState.PLANNED, planned.repeated(), booking);
    }

    /** The row with nobody knowing whether it was sent. Of two instants the later one stays: no call ran after it. */
    public DeliveryRow doubted(Instant since) {
        var latest = doubtSince.filter(since::isBefore).getOrElse(since);
        return new DeliveryRow(
                id,
                DeliveryState.IN_DOUBT,
                List.empty(),
                Option.none(),
                repeated,
                booking,
                Option.some(latest),
                Option.none(),
                claimedUntil,
                Option.none());
    }

    /**
     * The delivery in doubt.
     *
     * @throws IllegalStateException if it is not in doubt
     */
    public InDoubt toInDoubt() {
        var since = doubtSince.getOrElseThrow(() -> new IllegalStateException("not in doubt: " + id));
        return new InDoubt(id, intent().attemptedAt(), since, intent().nextEligibleAt(), repeated);
    }

    /**
     * The row once its person was forgotten: the same count and the same money under a pseudonym, never due again; none if
     * it was to be judged anew, since nothing of it counts.
     *
     * @throws IllegalStateException if nobody knows yet what came of it
     */
    public Option<DeliveryRow> forgotten(DeliveryId pseudonym) {
        var paid = booking.map(Booking::withoutNextEligibleAt);
        return switch (state) {
            case PLANNED -> Option.none();
            case ATTEMPTING, IN_DOUBT -> throw new IllegalStateException("a delivery of somebody forgotten is open");
            case POSTPONED ->
                Option.some(bare(pseudonym, DeliveryState.WITHHELD, repeated, paid)
                        .because(List.of(HeraldReason.FORGOTTEN.key()), Option.none()));
            case WITHHELD, ACCEPTED, REJECTED ->
                Option.some(new DeliveryRow(
                        pseudonym,
                        state,
                        reasons,
                        Option.none(),
                        repeated,
                        paid,
                        Option.none(),
                        rejectedAt,
                        Option.none(),
                        acceptance.map(taken -> taken.forgotten(pseudonym))));
        };
    }

    private Booking intent() {
        return booking.getOrElseThrow(() -> new IllegalStateException("never attempted: " + id));
    }

    private static DeliveryRow bare(DeliveryId id, DeliveryState state, boolean repeated, Option<Booking> booking) {
        return new DeliveryRow(
                id,
                state,
                List.empty(),
                Option.none(),
                repeated,
                booking,
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none());
    }

    private DeliveryRow because(Seq<String> keys, Option<Instant> due) {
        return new DeliveryRow(
                id, state, keys, due, repeated, booking, doubtSince, rejectedAt, claimedUntil, acceptance);
    }

    private DeliveryRow claiming(Instant until) {
        return new DeliveryRow(
                id, state, reasons, dueAt, repeated, booking, doubtSince, rejectedAt, Option.some(until), acceptance);
    }
}
