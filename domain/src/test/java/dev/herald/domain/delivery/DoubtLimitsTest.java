package dev.herald.domain.delivery;

import static dev.herald.domain.delivery.Paid.DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.campaign.DoubtPolicy;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps that resolve a doubt, each at the instant at which it gives way to the next. */
final class DoubtLimitsTest {
    private static final Instant ATTEMPTED = Instant.parse("2026-06-03T12:00:00Z");
    private static final Instant NOW = ATTEMPTED.plusSeconds(90);
    private static final Instant RECORDED = ATTEMPTED.minus(Duration.ofDays(2));
    private static final Instant LATEST_BY_A_MESSAGE =
            NOW.plus(Subscription.MINIMUM_DELAY).plus(Duration.ofMinutes(5));

    @ParameterizedTest
    @EnumSource
    void aMessageMovesTheTokenByTheMinimumDelayAndTheClocksSkewAtMost(DoubtPolicy policy) {
        var doubt = doubt(Option.some(RECORDED), false);
        var tooFar = LATEST_BY_A_MESSAGE.plusNanos(1);

        assertThat(resolve(policy, doubt, LATEST_BY_A_MESSAGE)).containsExactly(doubt.accepted(NOW));
        assertThat(resolve(policy, doubt, tooFar))
                .containsExactly(doubt.postponed(tooFar, ErrorCode.MIN_DELAY_NOT_REACHED));
    }

    @Test
    void theTokenMovedIfItsTimeIsLaterThanBothTheRecordedOneAndTheAttempt() {
        var doubt = doubt(Option.some(RECORDED), false);

        assertThat(resolve(DoubtPolicy.ASSUME_SENT, doubt, ATTEMPTED.plusNanos(1)))
                .containsExactly(doubt.accepted(NOW));
        assertThat(resolve(DoubtPolicy.ASSUME_SENT, doubt, ATTEMPTED)).containsExactly(doubt.neverArrived());
        assertThat(resolve(DoubtPolicy.ASSUME_SENT, doubt, RECORDED)).containsExactly(doubt.neverArrived());
    }

    @Test
    void withoutARecordedTimeTheIntentsOwnInstantStandsIn() {
        var doubt = doubt(Option.none(), false);

        assertThat(resolve(DoubtPolicy.ASSUME_SENT, doubt, ATTEMPTED.plusNanos(1)))
                .containsExactly(doubt.accepted(NOW));
        assertThat(resolve(DoubtPolicy.ASSUME_SENT, doubt, ATTEMPTED)).containsExactly(doubt.neverArrived());
    }

    @Test
    void whatIsRepeatedAtMostOnceIsRepeatedAgainOnlyWhereTheCampaignSaysSoAndAfterTheMinimumDelay() {
        var doubt = doubt(Option.some(RECORDED), true);
        var due = ATTEMPTED.plus(Subscription.MINIMUM_DELAY);
        var repeat = new DoubtResolution(DoubtPolicy.REPEAT);

        assertThat(repeat.resolve(doubt, Option.some(RECORDED), due.minusNanos(1)))
                .isEmpty();
        assertThat(repeat.resolve(doubt, Option.some(RECORDED), due)).containsExactly(doubt.neverArrived());
    }

    @Test
    void whoeverSaidNeverRepeatTakesItAsSentOnceTheMinimumDelayHasPassed() {
        var doubt = doubt(Option.some(RECORDED), false);
        var due = ATTEMPTED.plus(Subscription.MINIMUM_DELAY);

        assertThat(new DoubtResolution(DoubtPolicy.NEVER_REPEAT).resolve(doubt, Option.some(RECORDED), due))
                .containsExactly(doubt.accepted(due));
    }

    private static Option<Attempt> resolve(DoubtPolicy policy, InDoubt doubt, Instant nextEligibleAt) {
        return new DoubtResolution(policy).resolve(doubt, Option.some(nextEligibleAt), NOW);
    }

    private static InDoubt doubt(Option<Instant> recorded, boolean repeated) {
        return new InDoubt(DELIVERY, ATTEMPTED, ATTEMPTED.plusSeconds(30), recorded, repeated);
    }
}
