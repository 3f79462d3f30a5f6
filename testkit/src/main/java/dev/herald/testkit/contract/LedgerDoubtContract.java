package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Recipient;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Deliveries in doubt: kept with all that resolving them takes. */
public abstract class LedgerDoubtContract extends LedgerContract {
    private static final Instant LATER = NOW.plusSeconds(30);

    @Test
    void nothingIsInDoubtAtFirst() {
        var campaign = campaign(person(0));
        attempt(lease(campaign), person(0));

        assertThat(doubts(campaign)).isEmpty();
    }

    @Test
    void aDeliveryInDoubtIsToldAsItWasRecorded() {
        var campaign = campaign(person(0));
        var told = person(0).withNextEligibleAt(NOW.minusSeconds(5));
        var attempt = commit(lease(campaign), AMPLE, intent(campaign, told, PRICE))
                .attempts()
                .head();
        record(attempt.inDoubt(LATER));

        assertThat(doubts(campaign))
                .containsExactly(new InDoubt(attempt.id(), NOW, LATER, Option.some(NOW.minusSeconds(5)), false));
        assertThat(doubts(campaign)).containsExactly(attempt.inDoubt(LATER));
    }

    @Test
    void theOldestDoubtsComeFirstAndNoMoreThanAskedFor() {
        var campaign = campaign("sale", persons(4), 10);
        var lease = lease(campaign);
        record(attempt(lease, person(0)).inDoubt(NOW.plusSeconds(3)));
        record(attempt(lease, person(1)).inDoubt(NOW.plusSeconds(1)));
        record(attempt(lease, person(2)).inDoubt(NOW.plusSeconds(4)));
        record(attempt(lease, person(3)).inDoubt(NOW.plusSeconds(2)));

        assertThat(ledger().inDoubt(campaign, 3).map(InDoubt::since))
                .containsExactly(NOW.plusSeconds(1), NOW.plusSeconds(2), NOW.plusSeconds(3));
    }

    @Test
    void ofTwoAccountsOfADoubtTheLaterInstantStays() {
        var campaign = campaign(person(0));
        var attempt = attempt(lease(campaign), person(0));
        record(attempt.inDoubt(LATER), attempt.inDoubt(NOW));

        assertThat(doubts(campaign).map(InDoubt::since)).containsExactly(LATER);

        record(attempt.inDoubt(LATER.plusSeconds(1)));

        assertThat(doubts(campaign).map(InDoubt::since)).containsExactly(LATER.plusSeconds(1));
    }

    @Test
    void aDoubtIsResolvedOnce() {
        var campaign = campaign(person(0));
        record(attempt(lease(campaign), person(0)).inDoubt(NOW));
        var doubt = doubts(campaign).head();
        record(doubt.accepted(LATER), doubt.neverArrived());

        assertThat(doubts(campaign)).isEmpty();
        assertThat(tally(campaign).accepted()).isEqualTo(1);
    }

    @Test
    void aDeliveryThatNeverArrivedIsJudgedAgainAndKnownToBeRepeated() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).inDoubt(NOW));
        record(doubts(campaign).head().neverArrived());

        assertThat(ledger().recipients(lease, NOW).map(Recipient::repeated)).containsExactly(true, false);
        assertThat(tally(campaign).inDoubt()).isZero();
    }

    @Test
    void aRepeatedDeliveryStaysKnownAsSuchThroughEveryLaterState() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).inDoubt(NOW));
        record(doubts(campaign).head().neverArrived());
        withhold(lease, withheld(campaign, person(0), Option.some(NOW), HeraldReason.SAME_PERSON));

        assertThat(ledger().recipients(lease, NOW).head().repeated()).isTrue();

        var again = ledger().recipients(lease, NOW).head().planned(campaign);
        record(attemptAt(NOW, lease, again).postponed(NOW, ErrorCode.MIN_DELAY_NOT_REACHED));

        assertThat(ledger().recipients(lease, NOW).head().repeated()).isTrue();

        record(attemptAt(NOW, lease, ledger().recipients(lease, NOW).head().planned(campaign))
                .notSent());

        assertThat(ledger().recipients(lease, NOW).head().repeated()).isTrue();
    }

    @Test
    void anAttemptThatIsKnownNotToHaveBeenSentIsNotRepeated() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).notSent());

        assertThat(ledger().recipients(lease, NOW).head().repeated()).isFalse();
    }

    @Test
    void aDoubtThatWasTurnedBackIsPostponed() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).inDoubt(NOW));
        record(doubts(campaign).head().postponed(LATER, ErrorCode.MIN_DELAY_NOT_REACHED));

        assertThat(tally(campaign).postponed()).isEqualTo(1);
        assertThat(doubts(campaign)).isEmpty();
    }

    @Test
    void doubtsOfOtherCampaignsAreNotTold() {
        var audience = audience("a", persons(1));
        var other = campaign("other", audience, 10);
        record(attempt(lease(other), person(0)).inDoubt(NOW));

        assertThat(doubts(campaign("sale", audience, 10))).isEmpty();
    }
}
