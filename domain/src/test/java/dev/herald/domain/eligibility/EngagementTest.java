package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Samples.NOW;
import static dev.herald.domain.eligibility.Samples.about;
import static dev.herald.domain.eligibility.Samples.subscriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.eligibility.Engagement.Load;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frequency caps on both sides of each limit. */
final class EngagementTest {
    private static final Instant A_WEEK_AGO = NOW.minus(Engagement.TALK_COUNTS_FOR);

    @ParameterizedTest
    @CsvSource({
        "1, 5, 20, false", "1, 4, 20, true", "2, 10, 20, false", "2, 9, 20, true",
        "2, 5, 40, false", "2, 4, 40, true", "0, 0, 20, false", "1, 0, 20, true"
    })
    void aLoadExceedsAPercentageOnlyByMoreThanIt(int messages, int threads, int percent, boolean exceeds) {
        assertThat(new Load(messages, threads).exceeds(percent)).isEqualTo(exceeds);
    }

    @Test
    void aHugeLoadIsReckonedExactly() {
        assertThat(new Load(Integer.MAX_VALUE, Integer.MAX_VALUE).exceeds(99)).isTrue();
        assertThat(new Load(Integer.MAX_VALUE, Integer.MAX_VALUE).exceeds(100)).isFalse();
    }

    @Test
    void tooFewThreadsCountOnlyWhileTheTalkIsFreshAndBothAreKnown() {
        var none = Engagement.UNKNOWN.withThreadsSinceMarketing(0);
        var one = Engagement.UNKNOWN.withThreadsSinceMarketing(1);

        assertThat(none.withLastOrganicAt(A_WEEK_AGO).isShortOfThreads(1, NOW)).containsExactly(true);
        assertThat(none.withLastOrganicAt(A_WEEK_AGO.minusNanos(1)).isShortOfThreads(1, NOW))
                .containsExactly(false);
        assertThat(one.withLastOrganicAt(NOW).isShortOfThreads(1, NOW)).containsExactly(false);
        assertThat(one.withLastOrganicAt(NOW).isShortOfThreads(2, NOW)).containsExactly(true);
        assertThat(none.isShortOfThreads(1, NOW)).isEmpty();
        assertThat(one.isShortOfThreads(1, NOW)).containsExactly(false);
        assertThat(Engagement.UNKNOWN.withLastOrganicAt(NOW).isShortOfThreads(1, NOW))
                .isEmpty();
        assertThat(Engagement.UNKNOWN.isShortOfThreads(1, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 9, 0, 0, WEEKLY_LOAD_CAP_REACHED", "0, 0, 3, 7, DAILY_LOAD_CAP_REACHED"})
    void eachLoadHasARuleOfItsOwn(int week, int weekThreads, int day, int dayThreads, ErrorCode reason) {
        var known = Engagement.UNKNOWN.withWeek(new Load(week, weekThreads)).withDay(new Load(day, dayThreads));

        assertThat(RuleBook.STANDARD
                        .judge(about(subscriber("token-1")).withEngagement(known))
                        .map(Denial::reason))
                .containsExactly(reason);
    }

    @Test
    void capsOfATeamsOwnDenyByTheirOwnLimits() {
        var caps = new FrequencyCaps(50, 100, 3);
        var facts = about(subscriber("token-1"))
                .withEngagement(Engagement.UNKNOWN
                        .withWeek(new Load(3, 5))
                        .withDay(new Load(6, 5))
                        .withThreadsSinceMarketing(2)
                        .withLastOrganicAt(NOW));

        assertThat(caps.rules()).hasSize(3).allSatisfy(rule -> {
            assertThat(rule.judge(facts)).isInstanceOf(Finding.Denies.class);
            assertThat(rule.denies(facts)).isTrue();
        });
        assertThat(new FrequencyCaps(60, 120, 2).rules()).allSatisfy(rule -> {
            assertThat(rule.judge(facts)).isEqualTo(Finding.PASSES);
            assertThat(rule.denies(facts)).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1"})
    void aLoadIsNeverNegative(int messages, int threads) {
        assertThatThrownBy(() -> new Load(messages, threads)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 1", "0, -1, 1", "0, 0, 0"})
    void capsThatMeanNothingAreRefused(int weekly, int daily, int threads) {
        assertThatThrownBy(() -> new FrequencyCaps(weekly, daily, threads))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new FrequencyCaps(0, 0, 1).rules()).hasSize(3);
    }
}
