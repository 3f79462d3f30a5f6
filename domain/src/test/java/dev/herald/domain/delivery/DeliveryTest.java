package dev.herald.domain.delivery;

import static dev.herald.domain.delivery.Paid.CLEARANCE;
import static dev.herald.domain.delivery.Paid.DELIVERY;
import static dev.herald.domain.delivery.Paid.MESSAGE;
import static dev.herald.domain.delivery.Paid.NOW;
import static dev.herald.domain.delivery.Paid.RESERVATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.budget.Payment;
import dev.herald.domain.budget.Payment.Standing;
import dev.herald.domain.delivery.Attempt.Accepted;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An attempt, what became of it at the person, and what both mean for the money. */
final class DeliveryTest {
    private static final Attempt.Attempting ATTEMPTING =
            Planned.first(DELIVERY).attempt(MESSAGE, CLEARANCE, RESERVATION);
    private static final Accepted ACCEPTED = ATTEMPTING.accepted(Option.some("t-1"), NOW);
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final DeliveryEvent.Failed FAILED = new DeliveryEvent.Failed(LATER, "blocked");
    private static final BudgetCalendar SYDNEY = new BudgetCalendar(ZoneId.of("Australia/Sydney"));
    private static final LocalDate TODAY = LocalDate.parse("2026-06-03");

    static Stream<Attempt> whateverWeHold() {
        return Stream.of(
                Planned.first(DELIVERY),
                Planned.first(DELIVERY).withheld(List.empty(), Option.none()),
                ATTEMPTING,
                ATTEMPTING.inDoubt(NOW),
                ATTEMPTING.inDoubt(NOW).neverArrived(),
                ATTEMPTING.rejected(ErrorCode.RECIPIENT_UNAVAILABLE, NOW),
                ATTEMPTING.postponed(NOW, ErrorCode.MIN_DELAY_NOT_REACHED));
    }

    @ParameterizedTest
    @MethodSource("whateverWeHold")
    void anEventIsProofThatTheMessageWasAccepted(Attempt attempt) {
        var delivery = Delivery.of(attempt).after(new DeliveryEvent.Sent(LATER));

        assertThat(delivery.id()).isEqualTo(DELIVERY);
        assertThat(delivery.attempt()).isEqualTo(new Accepted(DELIVERY, Option.none(), LATER));
        assertThat(delivery.reception()).isEqualTo(new Reception.Sent(LATER));
        assertThat(Delivery.of(attempt).after(FAILED).attempt())
                .isEqualTo(new Accepted(DELIVERY, Option.none(), LATER));
    }

    @ParameterizedTest
    @MethodSource("whateverWeHold")
    void nothingOutranksAnAcceptance(Attempt attempt) {
        var delivery = Delivery.of(ACCEPTED).after(FAILED);

        assertThat(delivery.after(attempt)).isEqualTo(delivery);
        assertThat(Delivery.of(attempt).after(ACCEPTED)).isEqualTo(Delivery.of(ACCEPTED));
    }

    @Test
    void withoutAnAcceptanceTheStepIsWhatCounts() {
        var rejected = ATTEMPTING.rejected(ErrorCode.RECIPIENT_UNAVAILABLE, NOW);

        assertThat(Delivery.of(ATTEMPTING).after(rejected)).isEqualTo(Delivery.of(rejected));
    }

    @Test
    void ofTwoAcceptancesTheEarlierInstantAndTheTrackingIdAreKept() {
        var told = new DeliveryEvent.Delivered(LATER);
        var early = new DeliveryEvent.Delivered(NOW.minusSeconds(1));

        assertThat(Delivery.of(ACCEPTED).after(told).attempt()).isEqualTo(ACCEPTED);
        assertThat(Delivery.of(ATTEMPTING).after(told).after(ACCEPTED).attempt())
                .isEqualTo(ACCEPTED);
        assertThat(Delivery.of(ACCEPTED).after(early).attempt())
                .isEqualTo(new Accepted(DELIVERY, Option.some("t-1"), NOW.minusSeconds(1)));
    }

    @Test
    void aStepOfAnotherDeliveryIsRefused() {
        var other = Planned.first(new DeliveryId(1, new SubscriptionToken("token-2"), new PersonKey("1001/ben")));

        assertThatThrownBy(() -> Delivery.of(ACCEPTED).after(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsHeardOfWhatWasNotAccepted() {
        assertThatThrownBy(() -> new Delivery(ATTEMPTING, new Reception.Sent(NOW)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Delivery(ACCEPTED, new Reception.Sent(NOW)).attempt()).isEqualTo(ACCEPTED);
    }

    @Test
    void moneyStaysPutAsideWhileTheMessageIsOrMayBeOut() {
        assertThat(settlement(Delivery.of(ATTEMPTING))).isEqualTo(new Settlement.Outstanding());
        assertThat(settlement(Delivery.of(ATTEMPTING.inDoubt(NOW)))).isEqualTo(new Settlement.Outstanding());
        assertThat(settlement(Delivery.of(ACCEPTED))).isEqualTo(new Settlement.Outstanding());
        assertThat(settlement(Delivery.of(ACCEPTED).after(new DeliveryEvent.Sent(LATER))))
                .isEqualTo(new Settlement.Outstanding());
    }

    @Test
    void moneyIsSpentWithTheDeliveryAndWithAllThatImpliesOne() {
        assertThat(settlement(Delivery.of(ACCEPTED).after(new DeliveryEvent.Delivered(LATER))))
                .isEqualTo(new Settlement.Spent(LATER));
        assertThat(settlement(Delivery.of(ACCEPTED).after(new DeliveryEvent.Read(LATER))))
                .isEqualTo(new Settlement.Spent(LATER));
        assertThat(settlement(Delivery.of(ACCEPTED).after(new DeliveryEvent.Clicked(LATER))))
                .isEqualTo(new Settlement.Spent(LATER));
    }

    @Test
    void moneyIsGivenBackForWhatIsNotOutAndForWhatFailed() {
        var planned = Planned.first(DELIVERY);

        assertThat(settlement(Delivery.of(planned))).isEqualTo(new Settlement.Released());
        assertThat(settlement(Delivery.of(planned.withheld(List.empty(), Option.none()))))
                .isEqualTo(new Settlement.Released());
        assertThat(settlement(Delivery.of(ATTEMPTING.rejected(ErrorCode.RECIPIENT_UNAVAILABLE, NOW))))
                .isEqualTo(new Settlement.Released());
        assertThat(settlement(Delivery.of(ATTEMPTING.postponed(NOW, ErrorCode.MIN_DELAY_NOT_REACHED))))
                .isEqualTo(new Settlement.Released());
        assertThat(settlement(Delivery.of(ACCEPTED).after(FAILED))).isEqualTo(new Settlement.Released());
    }

    @Test
    void theDeliveryIsBookedOnTheAccountsBudgetDay() {
        var midnight = Instant.parse("2026-06-03T14:00:00Z");
        var payment = Payment.reserved(RESERVATION.price(), TODAY);
        var delivery = Delivery.of(ACCEPTED);

        assertThat(delivery.settle(payment, SYDNEY)).isEqualTo(payment);
        assertThat(standing(delivery.after(new DeliveryEvent.Delivered(midnight.minusNanos(1))), payment))
                .isEqualTo(new Standing.Settled(TODAY));
        assertThat(standing(delivery.after(new DeliveryEvent.Delivered(midnight)), payment))
                .isEqualTo(new Standing.Settled(TODAY.plusDays(1)));
        assertThat(standing(delivery.after(FAILED), payment)).isEqualTo(new Standing.Released());
    }

    @Test
    void aDeliveryIsAssumedSevenDaysAfterItsAcceptanceIfNoWordCame() {
        var due = NOW.plus(Duration.ofDays(7));
        var silent = Delivery.of(ACCEPTED);

        assertThat(silent.isToBeAssumed(due.minusNanos(1))).isFalse();
        assertThat(silent.isToBeAssumed(due)).isTrue();
        assertThat(silent.after(new DeliveryEvent.Sent(LATER)).isToBeAssumed(due))
                .isTrue();
        assertThat(silent.after(new DeliveryEvent.Delivered(LATER)).isToBeAssumed(due))
                .isFalse();
        assertThat(silent.after(FAILED).isToBeAssumed(due)).isFalse();
        assertThat(Delivery.of(ATTEMPTING.inDoubt(NOW)).isToBeAssumed(due)).isFalse();
    }

    private static Settlement settlement(Delivery delivery) {
        return delivery.settlement();
    }

    private static Standing standing(Delivery delivery, Payment payment) {
        return delivery.settle(payment, SYDNEY).standing();
    }
}
