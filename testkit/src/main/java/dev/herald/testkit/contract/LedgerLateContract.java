package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.token;
import static dev.herald.testkit.contract.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Outcome;
import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is told of attempts that were decided, given back or made again meanwhile: an acceptance outranks the rest. */
public abstract class LedgerLateContract extends LedgerContract {
    private static final Instant LATER = NOW.plus(Duration.ofHours(3));
    private static final Reason REGION = ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED;
    private static final Reason DELAY = ErrorCode.MIN_DELAY_NOT_REACHED;

    private static List<Attempt> lateOutcomes(Attempting attempt) {
        return List.of(
                attempt.inDoubt(NOW),
                attempt.notSent(),
                attempt.postponed(LATER, DELAY),
                attempt.rejected(REGION, NOW));
    }

    @Test
    void anOutcomeOfAnEarlierAttemptChangesNothingUnlessItIsAnAcceptanceThatWasTold() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        var earlier = attempt(lease, person(0));
        record(earlier.inDoubt(NOW));
        var doubt = doubts(campaign).head();
        record(doubt.neverArrived());
        attemptAt(LATER, lease, doubt.neverArrived());
        var attempting = tally(campaign);

        for (var late : List.of(
                doubt.neverArrived(),
                doubt.postponed(LATER.plusSeconds(9), DELAY),
                doubt.rejected(REGION, LATER),
                earlier.inDoubt(LATER))) {
            ledger().record(campaign, List.of(Outcome.of(doubt, late)));
            assertThat(tally(campaign)).isEqualTo(attempting);
        }

        ledger().record(campaign, List.of(Outcome.of(doubt, doubt.accepted(LATER))));
        assertThat(tally(campaign)).isEqualTo(attempting);

        ledger().record(campaign, List.of(Outcome.of(earlier, earlier.accepted(Option.none(), LATER))));
        assertThat(tally(campaign).accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ON_THE_WIRE", "IN_DOUBT"})
    void anAttemptThatIsDecidedStaysAsItIsWhateverElseIsTold(Fate fate) {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        var attempt = attempt(lease, person(0));
        fate.of(attempt).forEach(this::record);
        var before = tally(campaign);
        lateOutcomes(attempt).forEach(this::record);

        assertThat(tally(campaign)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void anAcceptanceOutranksWhateverWasToldBefore(Fate fate) {
        var campaign = campaign(person(0));
        var attempt = attempt(lease(campaign), person(0));
        fate.of(attempt).forEach(this::record);
        record(attempt.accepted(Option.none(), NOW));

        assertThat(tally(campaign).accepted()).isEqualTo(1);
        assertThat(tally(campaign).rejected()).isEmpty();
        assertThat(tally(campaign).nextDue()).isEmpty();
        assertThat(doubts(campaign)).isEmpty();
        assertThat(spending(campaign).reserved()).isEqualTo(PRICE);
    }

    @Test
    void anAcceptanceOutranksARuleThatRefusedThePersonMeanwhile() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        var attempt = attempt(lease, person(0));
        record(attempt.notSent());
        withhold(lease, withheld(campaign, person(0), Option.none(), REGION));
        record(attempt.accepted(Option.none(), NOW));

        assertThat(tally(campaign).accepted()).isEqualTo(1);
        assertThat(tally(campaign).withheld()).isZero();
    }

    @Test
    void aSecondAcceptanceDoesNotMoveTheFirst() {
        var campaign = campaign(person(0));
        var attempt = attempt(lease(campaign), person(0));
        record(attempt.accepted(Option.none(), NOW), attempt.accepted(Option.some("id"), LATER));

        assertThat(ledger().assumeDelivered(campaign, NOW.plusMillis(1), Samples.TODAY))
                .isEqualTo(1);
        record(attempt.accepted(Option.some("id"), LATER));
        assertThat(spending(campaign).reserved()).isEqualTo(usd("0"));
    }

    @Test
    void anAcceptanceToldLateStandsBesideAnotherTokensMessage() {
        var campaign = campaign(token(1, 1), token(2, 1));
        var lease = lease(campaign);
        var first = attempt(lease, token(1, 1));
        record(first.rejected(REGION, NOW));
        var second = attempt(lease, token(2, 1));
        record(first.accepted(Option.none(), NOW));
        record(second.accepted(Option.none(), NOW));

        assertThat(tally(campaign).accepted()).isEqualTo(2);
        assertThat(spending(campaign).reserved()).isEqualTo(PRICE.times(2));
    }

    @Test
    void anOutcomeIsWelcomeWithoutALease() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        var attempt = attempt(lease, person(0));
        ledger().finish(lease);
        record(attempt.accepted(Option.none(), NOW));

        assertThat(tally(campaign).accepted()).isEqualTo(1);
    }

    @Test
    void anOutcomeOfSomethingNeverAttemptedIsPassedOver() {
        var campaign = campaign(person(0), person(1));
        var attempt = attempt(lease(campaign), person(0));
        var never = new Attempt.Accepted(planned(campaign, person(1)).id(), Option.none(), NOW);
        record(never, attempt.accepted(Option.none(), NOW));

        assertThat(tally(campaign).accepted()).isEqualTo(1);
        assertThat(spending(campaign).reserved()).isEqualTo(PRICE);
    }
}
