package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Heard;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.delivery.DeliveryEvent.Clicked;
import dev.herald.domain.delivery.DeliveryEvent.Delivered;
import dev.herald.domain.delivery.DeliveryEvent.Failed;
import dev.herald.domain.delivery.DeliveryEvent.Read;
import dev.herald.domain.delivery.DeliveryEvent.Sent;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the API tells of messages: every event is proof, of the message and of the person. */
public abstract class LedgerEventsContract extends LedgerHearingContract {

    @Test
    void nothingIsHeardOfAtFirst() {
        assertThat(ledger().hear(List.empty())).isEmpty();
        assertThat(tally(sale(person(0))).heard()).isEqualTo(Heard.NOTHING);
    }

    @Test
    void aFailureOfAnyLengthIsTaken() {
        var campaign = sale(person(0));
        attempt(lease(campaign), person(0));
        hear(person(0), new Failed(NOW, "\ud83d\ude80".repeat(10_000)), new Failed(NOW, "\u0000'"));

        assertThat(tally(campaign).heard().failed()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void anEventIsProofOfAcceptanceWhateverWasHeldOfTheAttempt(Fate fate) {
        var campaign = sale(person(0));
        var attempt = attempt(lease(campaign), person(0));
        fate.of(attempt).forEach(this::record);
        hear(person(0), new Sent(NOW.plusSeconds(1)));

        assertThat(tally(campaign).accepted()).isEqualTo(1);
        assertThat(tally(campaign).rejected()).isEmpty();
        assertThat(tally(campaign).nextDue()).isEmpty();
        assertThat(doubts(campaign)).isEmpty();
        assertThat(spending(campaign).reserved()).isEqualTo(PRICE);
        assertThat(leaseAt(campaign, TOMORROW)
                        .map(lease -> toBeJudged(lease, TOMORROW))
                        .getOrElse(List.empty()))
                .isEmpty();
    }

    @Test
    void anEventIsProofAlsoOfSomebodyARuleRefusedMeanwhile() {
        var campaign = sale(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).notSent());
        withhold(lease, withheld(campaign, person(0), Option.none(), HeraldReason.SAME_PERSON));
        hear(person(0), new Delivered(NOW));

        assertThat(tally(campaign).accepted()).isEqualTo(1);
        assertThat(tally(campaign).withheld()).isZero();
        assertSpentOn(campaign, TODAY, PRICE);
    }

    @Test
    void theAnswerAfterTheEventsDoublesNothing() {
        var campaign = sale(person(0));
        var attempt = attempt(lease(campaign), person(0));
        hear(person(0), new Delivered(NOW), new Read(TOMORROW));
        var before = tally(campaign);
        record(attempt.accepted(Option.some("id"), NOW.plusSeconds(1)));
        record(attempt.rejected(ErrorCode.MIN_DELAY_NOT_REACHED, NOW), attempt.inDoubt(NOW), attempt.notSent());

        assertSpentOn(campaign, TODAY, PRICE);
        assertThat(tally(campaign)).isEqualTo(before);
    }

    @Test
    void aSecondTryThatWasTurnedBackDoesNotUndoTheFirstThatArrived() {
        var campaign = sale(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).inDoubt(NOW));
        record(doubts(campaign).head().neverArrived());
        var again = attemptAt(NOW, lease, ledger().recipients(lease, NOW).head().planned(campaign));
        hear(person(0), new Sent(NOW));
        record(again.postponed(TOMORROW, ErrorCode.MIN_DELAY_NOT_REACHED));

        assertThat(tally(campaign).accepted()).isEqualTo(1);
        assertThat(tally(campaign).postponed()).isZero();
        assertThat(spending(campaign).reserved()).isEqualTo(PRICE);
    }

    @Test
    void aClickIsReadDeliveredAndSent() {
        var campaign = sale(person(0));
        record(attempt(lease(campaign), person(0)).accepted(Option.none(), NOW));
        hear(person(0), new Clicked(TOMORROW));

        assertThat(tally(campaign).heard()).isEqualTo(new Heard(1, 1, 1, 1, 0));
        assertSpentOn(campaign, NEXT_DAY, PRICE);

        hear(person(0), new Delivered(NOW));

        assertThat(tally(campaign).heard()).isEqualTo(new Heard(1, 1, 1, 1, 0));
        assertSpentOn(campaign, TODAY, PRICE);
    }

    @Test
    void aMessageThatArrivedDidNotFailWhicheverWasToldFirst() {
        var campaign = sale(person(0), person(1));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).accepted(Option.none(), NOW));
        record(attempt(lease, person(1)).accepted(Option.none(), NOW));
        hear(person(0), new Failed(NOW, "dropped"));
        hear(person(0), new Delivered(TOMORROW));
        hear(person(1), new Delivered(TOMORROW));
        hear(person(1), new Failed(NOW, "dropped"));

        assertSpentOn(campaign, NEXT_DAY, PRICE.times(2));
        assertThat(tally(campaign).heard()).isEqualTo(new Heard(2, 2, 0, 0, 0));
    }

    @Test
    void repeatsAreHarmless() {
        var campaign = sale(person(0));
        record(attempt(lease(campaign), person(0)).accepted(Option.none(), NOW));
        var told = new DeliveryEvent[] {new Sent(NOW), new Delivered(NOW), new Read(NOW), new Delivered(NOW)};
        hear(person(0), told);
        hear(person(0), told);

        assertSpentOn(campaign, TODAY, PRICE);
        assertThat(tally(campaign).heard()).isEqualTo(new Heard(1, 1, 1, 0, 0));
    }

    @Test
    void anEventOfNoDeliveryComesBackAndChangesNothing() {
        var campaign = sale(person(0), person(1), person(2));
        var lease = lease(campaign);
        attempt(lease, person(0));
        withhold(lease, withheld(campaign, person(1), Option.none(), HeraldReason.SAME_PERSON));
        var before = tally(campaign);
        var unknownMessage = new MessageEvent("9", person(0).token(), Option.some("id"), new Delivered(NOW));
        var unknownToken = event(person(7), new Read(NOW));
        var withheld = event(person(1), new Clicked(NOW));
        var neverJudged = event(person(2), new Failed(NOW, "dropped"));

        assertThat(ledger().hear(List.of(unknownMessage, unknownToken, withheld, neverJudged, unknownToken)))
                .containsExactly(unknownMessage, unknownToken, withheld, neverJudged, unknownToken);
        assertThat(tally(campaign)).isEqualTo(before);

        assertThat(ledger().hear(List.of(unknownToken, event(person(0), new Sent(NOW)), unknownMessage)))
                .containsExactly(unknownToken, unknownMessage);
        assertThat(tally(campaign).heard().sent()).isEqualTo(1);
    }

    @Test
    void eventsOfSeveralCampaignsAreToldApartByTheirMessages() {
        var audience = audience("a", persons(2));
        var one = campaign("one", audience, 10);
        var other = campaign("other", audience, 10);
        store().campaigns().remember(one, new RemoteCampaign("1", 100));
        store().campaigns().remember(other, new RemoteCampaign("2", 100));
        attempt(lease(one), person(0));
        attempt(lease(other), person(1));
        var ofOne = new MessageEvent("1", person(0).token(), Option.none(), new Delivered(NOW));
        var ofOther = new MessageEvent("2", person(1).token(), Option.none(), new Read(NOW));
        var ofNone = new MessageEvent("2", person(0).token(), Option.none(), new Read(NOW));

        assertThat(ledger().hear(List.of(ofOther, ofNone, ofOne))).containsExactly(ofNone);
        assertThat(tally(one).heard()).isEqualTo(new Heard(1, 1, 0, 0, 0));
        assertThat(tally(other).heard()).isEqualTo(new Heard(1, 1, 1, 0, 0));
        assertSpentOn(one, TODAY, PRICE);
        assertSpentOn(other, TODAY, PRICE);
    }

    @Test
    void anEventIsTheNewestGenerationsThatAttemptedIt() {
        var audience = audience("a", persons(2));
        var first = known(campaign("sale", audience, 10));
        var second = known(campaign("sale", audience, 10));
        var lease = lease(first);
        attempt(lease, person(0));
        attempt(lease, person(1));
        attemptAt(TOMORROW, lease(second), planned(second, person(1)));
        hear(person(0), new Sent(TOMORROW));
        hear(person(1), new Read(TOMORROW));

        assertThat(tally(first).heard()).isEqualTo(new Heard(1, 0, 0, 0, 0));
        assertThat(tally(second).heard()).isEqualTo(new Heard(1, 1, 1, 0, 0));
    }

    @Test
    void aMessageOfAnotherTokenThatTurnsOutToHaveArrivedStandsBesideTheOneThatHoldsThePerson() {
        var campaign = sale(token(1, 1), token(2, 1));
        var lease = lease(campaign);
        record(attempt(lease, token(1, 1)).rejected(HeraldReason.SAME_PERSON, NOW));
        var second = attempt(lease, token(2, 1));
        hear(token(1, 1), new Delivered(NOW));
        record(second.accepted(Option.none(), NOW));
        hear(token(1, 1), new Read(NOW));

        assertThat(tally(campaign).accepted()).isEqualTo(2);
        assertThat(spending(campaign)).isEqualTo(new Spending(PRICE, PRICE, PRICE, PRICE));
    }
}
