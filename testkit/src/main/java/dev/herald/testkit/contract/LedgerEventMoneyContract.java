package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Committed.Loss;
import dev.herald.application.port.Committed.Why;
import dev.herald.application.port.Heard;
import dev.herald.domain.budget.Payment;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.delivery.DeliveryEvent.Delivered;
import dev.herald.domain.delivery.DeliveryEvent.Failed;
import dev.herald.domain.delivery.DeliveryEvent.Sent;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What events make of the money: deliveries are spent on their day, failures give back, assumptions give way. */
public abstract class LedgerEventMoneyContract extends LedgerHearingContract {

    @Test
    void aDeliveryIsSpentOnItsDayInTheAdAccountsCalendar() {
        var campaign = sale(person(0), person(1));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).accepted(Option.some("id"), NOW));
        attempt(lease, person(1));
        hear(person(0), new Sent(NOW), new Delivered(Instant.parse("2026-06-05T02:59:59Z"))); // still the 4th there

        assertThat(on(campaign, NEXT_DAY)).isEqualTo(new Spending(PRICE, PRICE, PRICE, PRICE));
        assertThat(tally(campaign).heard()).isEqualTo(new Heard(1, 1, 0, 0, 0));
        assertThat(tally(campaign).assumed()).isEqualTo(NOTHING);
    }

    @Test
    void anEchoMovesNoMoney() {
        var campaign = sale(person(0));
        record(attempt(lease(campaign), person(0)).accepted(Option.none(), NOW));
        hear(person(0), new Sent(NOW));

        assertThat(spending(campaign).reserved()).isEqualTo(PRICE);
        assertThat(tally(campaign).heard()).isEqualTo(new Heard(1, 0, 0, 0, 0));
    }

    @Test
    void aFailureGivesTheMoneyBackAndNotThePerson() {
        var campaign = sale(token(1, 1), token(2, 1));
        var lease = lease(campaign);
        record(attempt(lease, token(1, 1)).accepted(Option.none(), NOW));
        hear(token(1, 1), new Failed(NOW, "dropped"));

        assertThat(spending(campaign)).isEqualTo(Spending.none(USD));
        assertThat(tally(campaign).accepted()).isEqualTo(1);
        assertThat(tally(campaign).heard()).isEqualTo(new Heard(0, 0, 0, 0, 1));
        assertThat(commit(lease, AMPLE, intent(campaign, token(2, 1), PRICE))
                        .losses()
                        .map(Loss::why))
                .containsExactly(new Why.PersonHasMessage());
    }

    @Test
    void anEventDatedBeforeTheReservationIsBookedOnTheDayOfTheReservation() {
        var campaign = sale(person(0));
        record(attempt(lease(campaign), person(0)).accepted(Option.none(), NOW));
        hear(person(0), new Delivered(Instant.EPOCH));

        assertSpentOn(campaign, TODAY, PRICE);
        assertThat(ledger().recipients(lease(campaign("other", audience("b", persons(1)), 10)), NOW)
                        .head()
                        .claimedUntil())
                .contains(NOW.plus(Subscription.MINIMUM_DELAY));
    }

    @Test
    void whatWasAssumedIsToldApartUntilTheApiTellsOfIt() {
        var campaign = sale(person(0), person(1), person(2));
        var lease = lease(campaign);
        persons(3).forEach(to -> record(attempt(lease, to).accepted(Option.none(), NOW)));
        var later = NOW.plus(Payment.ASSUMED_AFTER);

        assertThat(ledger().assumeDelivered(campaign, NOW.plusMillis(1), TODAY.plusDays(7)))
                .isEqualTo(3);
        assertThat(tally(campaign).assumed()).isEqualTo(PRICE.times(3));
        assertSpentOn(campaign, TODAY.plusDays(7), PRICE.times(3));

        hear(person(0), new Delivered(later.plus(Duration.ofDays(1))));

        assertThat(tally(campaign).assumed()).isEqualTo(PRICE.times(2));
        assertSpentOn(campaign, TODAY.plusDays(7), PRICE.times(3));

        hear(person(1), new Failed(later, "dropped"));

        assertThat(tally(campaign).assumed()).isEqualTo(PRICE);
        assertSpentOn(campaign, TODAY.plusDays(7), PRICE.times(2));

        hear(person(2), new Delivered(TOMORROW));
        hear(person(0), new Delivered(TOMORROW));

        assertThat(tally(campaign).assumed()).isEqualTo(NOTHING);
        assertSpentOn(campaign, NEXT_DAY, PRICE.times(2));
        assertThat(on(campaign, TODAY.plusDays(7)).spentToday()).isEqualTo(NOTHING);
    }

    @Test
    void whatFailedOrArrivedIsNotAssumed() {
        var campaign = sale(person(0), person(1));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).accepted(Option.none(), NOW));
        record(attempt(lease, person(1)).accepted(Option.none(), NOW));
        hear(person(0), new Failed(NOW, "dropped"));
        hear(person(1), new Delivered(NOW));

        assertThat(ledger().assumeDelivered(campaign, TOMORROW, NEXT_DAY)).isZero();
        assertSpentOn(campaign, TODAY, PRICE);
    }

    @Test
    void moneyThatAFailureGaveBackIsSpentOnOthers() {
        var campaign = sale(person(0), person(1));
        var lease = lease(campaign);
        var budget = Samples.lifetime("0.02");
        commit(lease, budget, intent(campaign, person(0), PRICE));
        hear(person(0), new Failed(NOW, "dropped"));

        assertThat(commit(lease, budget, intent(campaign, person(1), PRICE)).attempts())
                .hasSize(1);
    }
}
