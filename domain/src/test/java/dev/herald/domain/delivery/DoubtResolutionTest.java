package dev.herald.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.campaign.DoubtPolicy;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the token's next eligible time says about a message whose answer was lost. */
class DoubtResolutionTest {
    private static final Instant ATTEMPTED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant NOW = ATTEMPTED.plus(Duration.ofMinutes(2));
    private static final Instant BEFORE = ATTEMPTED.minus(Duration.ofDays(30));
    private static final Instant MOVED = ATTEMPTED.plus(Subscription.MINIMUM_DELAY);
    private static final DeliveryId ID = new DeliveryId(1, new SubscriptionToken("7"), new PersonKey("1/7"));

    @ParameterizedTest
    @EnumSource
    void aTimeThatMovedMeansThatItWasAccepted(DoubtPolicy policy) {
        assertThat(resolve(policy, doubt(Option.some(BEFORE), false), Option.some(MOVED), NOW))
                .contains(new Attempt.Accepted(ID, Option.none(), NOW));
        assertThat(resolve(policy, doubt(Option.none(), true), Option.some(MOVED), NOW))
                .contains(new Attempt.Accepted(ID, Option.none(), NOW));
    }

    @ParameterizedTest
    @EnumSource
    void aTimeFurtherAwayThanAnyMessageCouldMoveItMeansThatItWasTurnedBack(DoubtPolicy policy) {
        var farAway = NOW.plus(Duration.ofDays(400));

        assertThat(resolve(policy, doubt(Option.some(BEFORE), false), Option.some(farAway), NOW))
                .contains(new Attempt.Postponed(ID, farAway, ErrorCode.MIN_DELAY_NOT_REACHED));
    }

    @Test
    void aTimeThatDidNotMoveMeansThatItNeverArrivedAndItIsSentOnceMore() {
        assertThat(resolve(DoubtPolicy.ASSUME_SENT, doubt(Option.some(BEFORE), false), Option.some(BEFORE), NOW))
                .contains(new Attempt.Planned(ID, true));
        assertThat(resolve(DoubtPolicy.ASSUME_SENT, doubt(Option.none(), false), Option.some(BEFORE), NOW))
                .contains(new Attempt.Planned(ID, true));
    }

    @Test
    void aTimeThatAnEarlierMessageHadMovedBeforeTheAttemptSaysNothing() {
        var earlier = ATTEMPTED.minus(Duration.ofHours(1));

        assertThat(resolve(DoubtPolicy.ASSUME_SENT, doubt(Option.some(BEFORE), false), Option.some(earlier), NOW))
                .contains(new Attempt.Planned(ID, true));
    }

    @Test
    void itIsNotSentASecondTimeOnceMore() {
        assertThat(resolve(DoubtPolicy.ASSUME_SENT, doubt(Option.some(BEFORE), true), Option.some(BEFORE), NOW))
                .isEmpty();
    }

    @Test
    void whoeverSaidNeverRepeatIsNotRepeated() {
        assertThat(resolve(DoubtPolicy.NEVER_REPEAT, doubt(Option.some(BEFORE), false), Option.some(BEFORE), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyKnowsStaysInDoubtUntilTheMinimumDelayHasPassed(DoubtPolicy policy) {
        var doubt = doubt(Option.none(), false);

        assertThat(resolve(policy, doubt, Option.none(), MOVED.minusMillis(1))).isEmpty();
        assertThat(resolve(policy, doubt, Option.none(), MOVED))
                .contains(
                        policy == DoubtPolicy.REPEAT
                                ? new Attempt.Planned(ID, true)
                                : new Attempt.Accepted(ID, Option.none(), MOVED));
    }

    private static Option<Attempt> resolve(
            DoubtPolicy policy, InDoubt doubt, Option<Instant> nextEligibleAt, Instant now) {
        return new DoubtResolution(policy).resolve(doubt, nextEligibleAt, now);
    }

    private static InDoubt doubt(Option<Instant> nextEligibleAt, boolean repeated) {
        return new InDoubt(ID, ATTEMPTED, ATTEMPTED.plusSeconds(30), nextEligibleAt, repeated);
    }
}
