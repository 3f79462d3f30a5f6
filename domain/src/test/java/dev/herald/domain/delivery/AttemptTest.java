package dev.herald.domain.delivery;

import static dev.herald.domain.delivery.Paid.CLEARANCE;
import static dev.herald.domain.delivery.Paid.CLEARANCE_OF_ANOTHER_CAMPAIGN;
import static dev.herald.domain.delivery.Paid.DELIVERY;
import static dev.herald.domain.delivery.Paid.MESSAGE;
import static dev.herald.domain.delivery.Paid.NOW;
import static dev.herald.domain.delivery.Paid.RESERVATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class AttemptTest {
    private static final Planned PLANNED = Planned.first(DELIVERY);

    @Test
    void anAttemptNeedsAClearanceAndAReservationOfItsOwn() {
        var attempting = PLANNED.attempt(MESSAGE, CLEARANCE, RESERVATION);

        assertThat(attempting.id()).isEqualTo(DELIVERY);
        assertThat(attempting.message()).isEqualTo(MESSAGE);
        assertThat(attempting.price()).isEqualTo(RESERVATION.price());
        assertThat(attempting.repeated()).isFalse();
    }

    @Test
    void aClearanceOfAnotherCampaignIsRefused() {
        assertThatThrownBy(() -> PLANNED.attempt(MESSAGE, CLEARANCE_OF_ANOTHER_CAMPAIGN, RESERVATION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReservationOfAnotherDeliveryIsRefused() {
        var other = Planned.first(new DeliveryId(1, new SubscriptionToken("token-2"), new PersonKey("1001/ben")));

        assertThatThrownBy(() -> other.attempt(MESSAGE, CLEARANCE, RESERVATION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereIsNoOtherWayToAnAttempt() {
        assertThat(Attempt.Attempting.class.getDeclaredConstructors())
                .allSatisfy(constructor -> assertThat(Modifier.isPrivate(constructor.getModifiers()))
                        .isTrue());
    }

    @Test
    void anAttemptEndsInWhatTheAnswerSays() {
        var attempting = PLANNED.attempt(MESSAGE, CLEARANCE, RESERVATION);
        var reason = ErrorCode.RECIPIENT_UNAVAILABLE;

        assertThat(attempting.accepted(Option.some("t-1"), NOW))
                .isEqualTo(new Attempt.Accepted(DELIVERY, Option.some("t-1"), NOW));
        assertThat(attempting.rejected(reason, NOW)).isEqualTo(new Attempt.Rejected(DELIVERY, reason, NOW));
        assertThat(attempting.postponed(NOW, reason)).isEqualTo(new Attempt.Postponed(DELIVERY, NOW, reason));
        assertThat(attempting.notSent()).isEqualTo(PLANNED);
    }

    @Test
    void aLostAnswerKeepsWhatItsResolutionNeeds() {
        var later = NOW.plusSeconds(30);

        assertThat(PLANNED.attempt(MESSAGE, CLEARANCE, RESERVATION).inDoubt(later))
                .isEqualTo(new Attempt.InDoubt(
                        DELIVERY, RESERVATION.madeAt(), later, RESERVATION.nextEligibleAt(), false));
    }

    @Test
    void whatWasInDoubtIsRememberedAsRepeatedWhereverItGoes() {
        var doubt = PLANNED.attempt(MESSAGE, CLEARANCE, RESERVATION).inDoubt(NOW);

        var again = doubt.neverArrived();

        assertThat(again).isEqualTo(new Planned(DELIVERY, true));
        var second = again.attempt(MESSAGE, CLEARANCE, RESERVATION);
        assertThat(second.repeated()).isTrue();
        assertThat(second.notSent()).isEqualTo(again);
        assertThat(second.inDoubt(NOW).repeated()).isTrue();
    }

    @Test
    void whatWasInDoubtIsAcceptedWithoutTrackingIdOrPostponed() {
        var doubt = PLANNED.attempt(MESSAGE, CLEARANCE, RESERVATION).inDoubt(NOW);
        var reason = ErrorCode.MIN_DELAY_NOT_REACHED;

        assertThat(doubt.accepted(NOW)).isEqualTo(new Attempt.Accepted(DELIVERY, Option.none(), NOW));
        assertThat(doubt.postponed(NOW, reason)).isEqualTo(new Attempt.Postponed(DELIVERY, NOW, reason));
    }

    @Test
    void whatWasInDoubtCanTurnOutToHaveBeenRefused() {
        var doubt = PLANNED.attempt(MESSAGE, CLEARANCE, RESERVATION).inDoubt(NOW);
        var reason = ErrorCode.RECIPIENT_UNAVAILABLE;

        assertThat(doubt.rejected(reason, NOW)).isEqualTo(new Attempt.Rejected(DELIVERY, reason, NOW));
    }

    /** The drawing in {@link Attempt}: no other step can be written down. */
    @Test
    void aStateOffersOnlyTheStepsThatLeadOutOfIt() {
        assertThat(stepsFrom(Planned.class)).containsExactly("Attempting", "Withheld");
        assertThat(stepsFrom(Attempt.Attempting.class))
                .containsExactly("Accepted", "InDoubt", "Planned", "Postponed", "Rejected");
        assertThat(stepsFrom(Attempt.InDoubt.class)).containsExactly("Accepted", "Planned", "Postponed", "Rejected");
        assertThat(stepsFrom(Attempt.Withheld.class)).isEmpty();
        assertThat(stepsFrom(Attempt.Accepted.class)).isEmpty();
        assertThat(stepsFrom(Attempt.Rejected.class)).isEmpty();
        assertThat(stepsFrom(Attempt.Postponed.class)).isEmpty();
        assertThat(Attempt.class.getPermittedSubclasses()).hasSize(7);
    }

    private static java.util.List<String> stepsFrom(Class<? extends Attempt> state) {
        return Arrays.stream(state.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .map(Method::getReturnType)
                .filter(Attempt.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    @Test
    void whoIsWithheldKeepsEveryDenial() {
        var denials = List.of(
                new Denial(ErrorCode.SUBSCRIPTION_STOPPED, new Subject(Scope.RECIPIENT, "token-1"), Option.none()));

        assertThat(PLANNED.withheld(denials, Option.some(NOW)))
                .isEqualTo(new Attempt.Withheld(DELIVERY, denials, Option.some(NOW)));
    }
}
