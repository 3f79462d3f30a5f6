package dev.herald.domain.delivery;

import static dev.herald.domain.delivery.Paid.CLEARANCE;
import static dev.herald.domain.delivery.Paid.DELIVERY;
import static dev.herald.domain.delivery.Paid.MESSAGE;
import static dev.herald.domain.delivery.Paid.NOW;
import static dev.herald.domain.delivery.Paid.RESERVATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.budget.Payment;
import dev.herald.domain.delivery.Attempt.Accepted;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Events come early, twice, out of order or never: the laws that make that harmless. */
final class DeliveryProperties {
    private static final BudgetCalendar CALENDAR = new BudgetCalendar(ZoneId.of("America/Sao_Paulo"));
    private static final Planned PLANNED = Planned.first(DELIVERY);

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anyOrderOfTheSameEventsWithRepeatsEndsInTheSameReception(
            @ForAll("events") List<DeliveryEvent> events, @ForAll Random random) {
        var told = shuffled(events, random);

        assertThat(after(new Reception.Nothing(), told)).isEqualTo(after(new Reception.Nothing(), events));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void receptionsAreASemilattice(
            @ForAll("events") List<DeliveryEvent> one,
            @ForAll("events") List<DeliveryEvent> two,
            @ForAll("events") List<DeliveryEvent> three) {
        var a = Reception.of(Vector.ofAll(one));
        var b = Reception.of(Vector.ofAll(two));
        var c = Reception.of(Vector.ofAll(three));

        assertThat(a.with(b)).isEqualTo(b.with(a));
        assertThat(a.with(b).with(c)).isEqualTo(a.with(b.with(c)));
        assertThat(a.with(a)).isEqualTo(a);
        assertThat(a.with(b).with(a)).isEqualTo(a.with(b));
        assertThat(a.with(new Reception.Nothing())).isEqualTo(a);
        assertThat(Reception.of(a.events())).isEqualTo(a);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anEventNeverMovesItDownNorAnInstantUp(
            @ForAll("events") List<DeliveryEvent> events, @ForAll("event") DeliveryEvent event) {
        var before = Reception.of(Vector.ofAll(events));
        var after = before.after(event);

        assertThat(height(after)).isGreaterThanOrEqualTo(height(before));
        if (before instanceof Reception.Received received) {
            assertThat(after).isInstanceOf(Reception.Received.class);
            var later = (Reception.Received) after;
            assertThat(later.deliveredAt()).isBeforeOrEqualTo(received.deliveredAt());
            assertThat(later.sentAt()).isBeforeOrEqualTo(received.sentAt());
            assertThat(later.sentAt()).isBeforeOrEqualTo(later.deliveredAt());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theStateIsTheHighestEventAndTheDeliveryTheEarliestThatImpliesOne(
            @ForAll("events") List<DeliveryEvent> events) {
        var reception = Reception.of(Vector.ofAll(events));
        var highest = 0;
        Instant delivered = null;
        for (var event : events) {
            highest = Math.max(highest, height(event));
            if (height(event) >= 3 && (delivered == null || event.at().isBefore(delivered))) {
                delivered = event.at();
            }
        }

        assertThat(height(reception)).isEqualTo(highest);
        if (reception instanceof Reception.Received received) {
            assertThat(received.deliveredAt()).isEqualTo(delivered);
        } else {
            assertThat(delivered).isNull();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theAnswerAndTheEventsEndInTheSameDeliveryAndTheSameMoneyInAnyOrder(
            @ForAll("attempts") Attempt attempt,
            @ForAll("answers") Option<Attempt> answer,
            @ForAll("events") List<DeliveryEvent> events,
            @ForAll Random random) {
        var steps = new ArrayList<UnaryOperator<Delivery>>();
        events.forEach(event -> steps.add(delivery -> delivery.after(event)));
        answer.forEach(step -> steps.add(delivery -> delivery.after(step)));
        var told = shuffled(steps, random);

        var one = after(Delivery.of(attempt), steps);
        var other = after(Delivery.of(attempt), told);

        assertThat(other).isEqualTo(one);
        assertThat(other.settlement()).isEqualTo(one.settlement());
        assertThat(events.isEmpty() || one.attempt() instanceof Accepted).isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void moneySettledEventByEventEndsWhereMoneySettledOnceDoes(
            @ForAll("events") List<DeliveryEvent> events, @ForAll Random random) {
        var reserved = Payment.reserved(RESERVATION.price(), CALENDAR.day(NOW));
        var delivery = Delivery.of(new Attempt.InDoubt(DELIVERY, NOW, NOW, Option.none(), false));
        var payment = reserved;
        for (var event : shuffled(events, random)) {
            delivery = delivery.after(event);
            payment = delivery.settle(payment, CALENDAR);
        }

        assertThat(payment.standing())
                .isEqualTo(delivery.settle(reserved, CALENDAR).standing());
        assertThat(delivery.settle(payment, CALENDAR)).isEqualTo(payment);
    }

    private static <T> List<T> shuffled(List<T> told, Random random) {
        var all = new ArrayList<>(told);
        all.addAll(told.subList(0, random.nextInt(told.size() + 1)));
        Collections.shuffle(all, random);
        return all;
    }

    private static Reception after(Reception start, List<DeliveryEvent> events) {
        var reception = start;
        for (var event : events) {
            reception = reception.after(event);
        }
        return reception;
    }

    private static Delivery after(Delivery start, List<UnaryOperator<Delivery>> steps) {
        var delivery = start;
        for (var step : steps) {
            delivery = step.apply(delivery);
        }
        return delivery;
    }

    private static int height(Reception reception) {
        return switch (reception) {
            case Reception.Nothing nothing -> 0;
            case Reception.Sent sent -> 1;
            case Reception.Failed failed -> 2;
            case Reception.Delivered delivered -> 3;
            case Reception.Read read -> 4;
            case Reception.Clicked clicked -> 5;
        };
    }

    private static int height(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.Sent sent -> 1;
            case DeliveryEvent.Failed failed -> 2;
            case DeliveryEvent.Delivered delivered -> 3;
            case DeliveryEvent.Read read -> 4;
            case DeliveryEvent.Clicked clicked -> 5;
        };
    }

    @Provide
    Arbitrary<List<DeliveryEvent>> events() {
        return event().list().ofMaxSize(6);
    }

    /** Within four days, at few instants, so that events meet. */
    @Provide
    Arbitrary<DeliveryEvent> event() {
        var instants = Arbitraries.integers().between(0, 12).map(number -> NOW.plusSeconds(number * 28_800L));
        return Arbitraries.oneOf(
                instants.map(DeliveryEvent.Sent::new),
                instants.map(DeliveryEvent.Delivered::new),
                instants.map(DeliveryEvent.Read::new),
                instants.map(DeliveryEvent.Clicked::new),
                instants.map(at -> new DeliveryEvent.Failed(at, "blocked")),
                instants.map(at -> new DeliveryEvent.Failed(at, "gone")));
    }

    @Provide
    Arbitrary<Attempt> attempts() {
        var attempting = PLANNED.attempt(MESSAGE, CLEARANCE, RESERVATION);
        return Arbitraries.of(
                PLANNED,
                attempting,
                attempting.inDoubt(NOW),
                attempting.inDoubt(NOW).neverArrived(),
                attempting.accepted(Option.some("t-2"), NOW),
                attempting.rejected(ErrorCode.RECIPIENT_UNAVAILABLE, NOW),
                attempting.postponed(NOW, ErrorCode.MIN_DELAY_NOT_REACHED));
    }

    @Provide
    Arbitrary<Option<Attempt>> answers() {
        var attempting = PLANNED.attempt(MESSAGE, CLEARANCE, RESERVATION);
        return Arbitraries.of(
                Option.none(),
                Option.some(attempting.accepted(Option.some("t-1"), NOW.plusSeconds(28_800))),
                Option.some(attempting.accepted(Option.none(), NOW)),
                Option.some(attempting.rejected(ErrorCode.RECIPIENT_UNAVAILABLE, NOW)),
                Option.some(attempting.postponed(NOW, ErrorCode.MIN_DELAY_NOT_REACHED)),
                Option.some(attempting.inDoubt(NOW)));
    }
}
