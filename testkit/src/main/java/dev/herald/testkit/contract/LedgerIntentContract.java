package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Cleared.MESSAGE;
import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.lifetime;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static dev.herald.testkit.contract.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.port.Committed.Loss;
import dev.herald.application.port.Committed.Why;
import dev.herald.application.port.Intent;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking intents down: one message for a person, and one of ours for a token within the minimum delay. */
public abstract class LedgerIntentContract extends LedgerContract {
    private static final Instant DELAY_OVER = NOW.plus(Subscription.MINIMUM_DELAY);
    private static final Why PERSON_HAS_MESSAGE = new Why.PersonHasMessage();

    private Option<Why> refusal(Instant now, long campaign, Subscription to) {
        var lease = leaseAt(campaign, now).get();
        var losses = commitAt(now, lease, AMPLE, intent(campaign, to, PRICE)).losses();
        ledger().finish(lease);
        return losses.map(Loss::why).headOption();
    }

    @Test
    void anIntentTakenDownIsAnAttemptWithAllItWasToldWith() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        var intent = intent(campaign, person(1).withNextEligibleAt(NOW), usd("0.03"));
        var attempt = commit(lease, AMPLE, intent).attempts().head();

        assertThat(attempt.id()).isEqualTo(intent.planned().id());
        assertThat(attempt.message()).isEqualTo(MESSAGE);
        assertThat(attempt.price()).isEqualTo(usd("0.03"));
        assertThat(attempt.repeated()).isFalse();
        assertThat(attempt.inDoubt(NOW).attemptedAt()).isEqualTo(NOW);
        assertThat(attempt.inDoubt(NOW).nextEligibleAt()).contains(NOW);
        assertThat(toBeJudged(lease, NOW)).containsExactly(person(0));
        assertThat(tally(campaign).attempting()).isEqualTo(1);
    }

    @Test
    void attemptsComeInTheWindowsOrderAndTheOthersAreToldWhy() {
        var campaign = campaign(token(1, 1), token(2, 1), person(3), person(4));
        var window = List.of(person(4), token(2, 1), token(1, 1), person(3)).map(to -> intent(campaign, to, PRICE));
        var committed = commit(lease(campaign), AMPLE, window.toJavaArray(Intent[]::new));

        assertThat(committed.attempts().map(Attempting::id))
                .containsExactly(
                        window.get(0).planned().id(),
                        window.get(1).planned().id(),
                        window.get(3).planned().id());
        assertThat(committed.losses()).containsExactly(new Loss(window.get(2), PERSON_HAS_MESSAGE));
        assertThat(committed.spending()).isEqualTo(spending(campaign));
    }

    @Test
    void anEmptyWindowChangesNothing() {
        var campaign = campaign(person(0));
        var committed = commit(lease(campaign), AMPLE);

        assertThat(committed.attempts()).isEmpty();
        assertThat(committed.losses()).isEmpty();
        assertThat(tally(campaign).attempting()).isZero();
    }

    @Test
    void oneTokenTwiceInAWindowIsOneMessage() {
        var campaign = campaign(person(0));
        var intent = intent(campaign, person(0), PRICE);
        var committed = commit(lease(campaign), AMPLE, intent, intent);

        assertThat(committed.attempts()).hasSize(1);
        assertThat(committed.losses().map(Loss::why)).containsExactly(PERSON_HAS_MESSAGE);
        assertThat(committed.spending().reserved()).isEqualTo(PRICE);
    }

    @ParameterizedTest
    @EnumSource
    void noOtherTokenGetsTheMessageWhileThePersonHasItOrWill(Fate fate) {
        var campaign = campaign(token(1, 1), token(2, 1));
        var lease = lease(campaign);
        fate.of(attempt(lease, token(1, 1))).forEach(this::record);
        var committed = commit(lease, AMPLE, intent(campaign, token(2, 1), PRICE));

        assertThat(committed.losses().map(Loss::why))
                .isEqualTo(fate.holdsPerson() ? List.of(PERSON_HAS_MESSAGE) : List.empty());
    }

    @ParameterizedTest
    @EnumSource
    void aDeliveryIsAttemptedAgainOnlyIfItIsKnownNotToBeDecided(Fate fate) {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        fate.of(attempt(lease, person(0))).forEach(this::record);
        var committed = commit(lease, AMPLE, intent(campaign, person(0), PRICE));

        assertThat(committed.attempts().nonEmpty()).isEqualTo(fate == Fate.POSTPONED || fate == Fate.PLANNED_AGAIN);
        assertThat(committed.losses().forAll(loss -> loss.why().equals(PERSON_HAS_MESSAGE)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenIsClaimedForAllCampaignsWhileAMessageMayHaveReachedIt(Fate fate) {
        var audience = audience("a", persons(1));
        var one = campaign("one", audience, 10);
        var other = campaign("other", audience, 10);
        fate.of(attempt(lease(one), person(0))).forEach(this::record);

        assertThat(refusal(NOW, other, person(0)))
                .isEqualTo(Option.when(fate.mayHaveArrived(), new Why.TokenClaimed(DELAY_OVER)));
    }

    @Test
    void aClaimEndsWithTheMinimumDelay() {
        var audience = audience("a", persons(1));
        attempt(lease(campaign("one", audience, 10)), person(0));
        var other = campaign("other", audience, 10);

        assertThat(refusal(DELAY_OVER.minusMillis(1), other, person(0))).contains(new Why.TokenClaimed(DELAY_OVER));
        assertThat(refusal(DELAY_OVER, other, person(0))).isEmpty();
    }

    @Test
    void anAcceptanceClaimsTheTokenFromThenOn() {
        var audience = audience("a", persons(1));
        var accepted = NOW.plusSeconds(20);
        record(attempt(lease(campaign("one", audience, 10)), person(0)).accepted(Option.none(), accepted));

        assertThat(refusal(NOW, campaign("other", audience, 10), person(0)))
                .contains(new Why.TokenClaimed(accepted.plus(Subscription.MINIMUM_DELAY)));
    }

    @Test
    void aLateAcceptanceClaimsTheTokenAgain() {
        var audience = audience("a", persons(1));
        var attempt = attempt(lease(campaign("one", audience, 10)), person(0));
        record(attempt.rejected(HeraldReason.SAME_PERSON, NOW));
        record(attempt.accepted(Option.none(), NOW));

        assertThat(refusal(NOW, campaign("other", audience, 10), person(0))).contains(new Why.TokenClaimed(DELAY_OVER));
    }

    @Test
    void ofSeveralObstaclesThePersonComesBeforeTheTokenAndTheTokenBeforeTheMoney() {
        var audience = audience("a", List.of(token(1, 1), token(2, 1), person(3), person(4)));
        var other = campaign("other", audience, 10);
        var otherLease = lease(other);
        List.of(token(2, 1), person(3)).forEach(to -> attempt(otherLease, to));
        var campaign = campaign("sale", audience, 10);
        var lease = lease(campaign);
        var poor = lifetime("0.02");
        commit(lease, poor, intent(campaign, token(1, 1), PRICE));
        var committed = commit(
                lease,
                poor,
                intent(campaign, token(2, 1), PRICE),
                intent(campaign, person(3), PRICE),
                intent(campaign, person(4), PRICE));

        assertThat(committed.attempts()).isEmpty();
        assertThat(committed.losses().map(Loss::why))
                .containsExactly(PERSON_HAS_MESSAGE, new Why.TokenClaimed(DELAY_OVER), new Why.NoMoney());
    }

    @Test
    void whoeverLosesIsNotWrittenDownAndMayTryAgain() {
        var audience = audience("a", persons(1));
        var one = campaign("one", audience, 10);
        var other = campaign("other", audience, 10);
        var attempt = attempt(lease(one), person(0));

        assertThat(refusal(NOW, other, person(0))).isNotEmpty();
        assertThat(stillToDo(audience, Option.some(other))).containsExactly(person(0));

        record(attempt.notSent());

        assertThat(refusal(NOW, other, person(0))).isEmpty();
    }

    @Test
    void anIntentOfAnotherCampaignThanTheMessagesIsABugAndWritesNothing() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        var elsewhere = new LiveMessage(
                new CampaignId("elsewhere"), MESSAGE.adAccount(), "1", MESSAGE.content(), Option.none());
        var window = List.of(intent(campaign, person(0), PRICE));

        assertThatThrownBy(() -> ledger().commitIntents(lease, elsewhere, AMPLE, window, TODAY, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tally(campaign).attempting()).isZero();
        assertThat(spending(campaign).reserved()).isEqualTo(usd("0"));
    }

    @Test
    void whetherADeliveryWasRepeatedIsTakenDownWithTheIntent() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).inDoubt(NOW));
        record(doubts(campaign).head().neverArrived());
        var recipient = ledger().recipients(lease, NOW).head();
        var again = attemptAt(NOW, lease, recipient.planned(campaign));

        assertThat(recipient.repeated()).isTrue();
        assertThat(again.repeated()).isTrue();

        ledger().reclaim(campaign, NOW);

        assertThat(doubts(campaign).head().repeated()).isTrue();
    }
}
