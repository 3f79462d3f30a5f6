package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.token;
import static dev.herald.testkit.contract.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Heard;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.Recipient;
import dev.herald.application.port.Tally;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.UnknownCode;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking down who is withheld and what became of attempts, and counting it. */
public abstract class LedgerRecordContract extends LedgerContract {
    private static final Instant LATER = NOW.plus(Duration.ofHours(3));
    private static final Reason REGION = ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED;
    private static final Reason DELAY = ErrorCode.MIN_DELAY_NOT_REACHED;

    private static Tally empty() {
        return new Tally(
                0,
                0,
                HashMap.empty(),
                0,
                0,
                0,
                HashMap.empty(),
                0,
                HashMap.empty(),
                usd("0"),
                Option.none(),
                Heard.NOTHING,
                usd("0"),
                0);
    }

    @Test
    void nothingIsCountedAtFirst() {
        var campaign = campaign(person(0));

        assertThat(tally(campaign)).isEqualTo(empty());
        assertThat(ledger().nextDue(campaign)).isEmpty();
    }

    @Test
    void everyStateIsCounted() {
        var campaign = campaign("sale", Samples.persons(9), 100);
        var lease = lease(campaign);
        withhold(
                lease,
                withheld(campaign, person(0), Option.none(), REGION, HeraldReason.SAME_PERSON),
                withheld(campaign, person(1), Option.some(LATER), REGION));
        attempt(lease, person(2));
        record(
                attempt(lease, person(3)).inDoubt(NOW),
                attempt(lease, person(4)).accepted(Option.some("id"), NOW),
                attempt(lease, person(5)).rejected(REGION, NOW),
                attempt(lease, person(6)).rejected(new UnknownCode(42), NOW),
                attempt(lease, person(7)).postponed(LATER.plusSeconds(1), DELAY));

        assertThat(tally(campaign))
                .isEqualTo(new Tally(
                        2,
                        1,
                        HashMap.of(REGION.key(), 2L, HeraldReason.SAME_PERSON.key(), 1L),
                        1,
                        1,
                        1,
                        HashMap.of(REGION.key(), 1L, "UNKNOWN_42", 1L),
                        1,
                        HashMap.empty(),
                        PRICE.times(6),
                        Option.some(LATER),
                        Heard.NOTHING,
                        usd("0"),
                        0));
    }

    @Test
    void whoeverIsPlannedAgainIsInNoneOfTheCounts() {
        var campaign = campaign(person(0));
        record(attempt(lease(campaign), person(0)).notSent());

        assertThat(tally(campaign)).isEqualTo(empty());
    }

    @Test
    void theNextDueIsTheEarliestOfThePostponedAndTheWaiting() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        withhold(lease, withheld(campaign, person(0), Option.some(LATER), REGION));
        record(attempt(lease, person(1)).postponed(LATER.minusMillis(1), DELAY));

        assertThat(tally(campaign).nextDue()).contains(LATER.minusMillis(1));
        assertThat(ledger().nextDue(campaign)).contains(LATER.minusMillis(1));
    }

    @Test
    void whatIsDoneTogetherSeesWhatWasDoneBeforeInIt() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);

        var doubtful = store().together(() -> {
            record(attempt(lease, person(0)).inDoubt(NOW));
            withhold(lease, withheld(campaign, person(1), Option.none(), HeraldReason.SAME_PERSON));
            return doubts(campaign).size() + tally(campaign).withheld();
        });

        assertThat(doubtful).isEqualTo(2);
        assertThat(tally(campaign).inDoubt()).isEqualTo(1);
        assertThat(tally(campaign).withheld()).isEqualTo(1);
    }

    @Test
    void whatTheRulesHadClearedIsCountedByReason() {
        var campaign = campaign(person(0), person(1), person(2));
        var lease = lease(campaign);
        var refused = List.of(person(0), person(1))
                .map(to -> attempt(lease, to))
                .map(attempt -> Outcome.refused(attempt, attempt.rejected(REGION, NOW), REGION));
        var third = attempt(lease, person(2));
        var delayed = Outcome.refused(third, third.postponed(LATER, DELAY), DELAY);
        ledger().record(campaign, refused.append(delayed));

        assertThat(tally(campaign).unforeseen()).isEqualTo(HashMap.of(REGION.key(), 2L, DELAY.key(), 1L));
    }

    @Test
    void withholdingTellsHowManyRowsWereTakenDown() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        var both = List.of(person(0), person(1)).map(to -> withheld(campaign, to, Option.none(), REGION));
        attempt(lease, person(1));

        assertThat(ledger().withhold(lease, both).get()).isEqualTo(1);
        assertThat(ledger().withhold(lease, List.empty()).get()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverWasAttemptedIsNotWithheldUnlessItIsToBeJudgedAgain(Fate fate) {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        fate.of(attempt(lease, person(0))).forEach(this::record);
        var before = tally(campaign);
        var taken = ledger().withhold(lease, List.of(withheld(campaign, person(0), Option.none(), REGION)))
                .get();

        if (fate == Fate.POSTPONED || fate == Fate.PLANNED_AGAIN) {
            assertThat(taken).isEqualTo(1);
            assertThat(tally(campaign).withheld()).isEqualTo(1);
        } else {
            assertThat(taken).isZero();
            assertThat(tally(campaign)).isEqualTo(before);
        }
    }

    @Test
    void whoeverWaitsIsJudgedAgainAndTheNewJudgementCounts() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        withhold(lease, withheld(campaign, person(0), Option.some(LATER), DELAY));

        assertThat(toBeJudged(lease, LATER.minusMillis(1))).isEmpty();
        assertThat(toBeJudged(lease, LATER)).containsExactly(person(0));

        withhold(lease, withheld(campaign, person(0), Option.none(), REGION));

        assertThat(tally(campaign).withheldReasons()).isEqualTo(HashMap.of(REGION.key(), 1L));
        assertThat(tally(campaign).waiting()).isZero();
        assertThat(toBeJudged(lease, LATER)).isEmpty();
    }

    @Test
    void aPostponedDeliveryIsJudgedAgainWhenItIsDue() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).postponed(LATER, DELAY));

        assertThat(toBeJudged(lease, LATER.minusMillis(1))).isEmpty();
        assertThat(ledger().recipients(lease, LATER))
                .containsExactly(new Recipient(person(0), person(0).personKey(), Option.none(), false, false));
        assertThat(attemptAt(LATER, lease, planned(campaign, person(0)))).isNotNull();
        assertThat(tally(campaign).postponed()).isZero();
        assertThat(tally(campaign).nextDue()).isEmpty();
    }

    @Test
    void severalStepsOfOneDeliveryInOneBatchAreTakenInOrder() {
        var campaign = campaign(token(1, 1), token(2, 1));
        var lease = lease(campaign);
        var attempt = attempt(lease, token(1, 1));
        ledger().record(
                        campaign,
                        List.of(attempt.inDoubt(NOW), attempt.postponed(LATER, DELAY), attempt.rejected(REGION, NOW))
                                .map(state -> Outcome.of(attempt, state)));

        assertThat(tally(campaign).postponed()).isEqualTo(1);
        assertThat(tally(campaign).rejected()).isEmpty();
        assertThat(toBeJudged(lease, NOW).map(Subscription::token))
                .containsExactly(token(2, 1).token());
    }
}
