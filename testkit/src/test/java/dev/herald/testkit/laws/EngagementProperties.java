package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.eligibility.Engagement.Load;
import dev.herald.domain.eligibility.FrequencyCaps;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.testkit.generator.Engagements;
import dev.herald.testkit.generator.Generator;
import dev.herald.testkit.generator.Instants;
import dev.herald.testkit.generator.Situations;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of the frequency caps. */
final class EngagementProperties {
    private static final Duration WEEK = Duration.ofDays(7);

    @Example
    void theDocumentedCapsAre20PercentAWeekAnd40PercentADay() {
        assertThat(FrequencyCaps.DOCUMENTED).isEqualTo(new FrequencyCaps(20, 40, 1));
        assertThat(FrequencyCaps.DOCUMENTED.rules().map(rule -> rule.reason()))
                .containsExactly(
                        ErrorCode.WEEKLY_LOAD_CAP_REACHED,
                        ErrorCode.DAILY_LOAD_CAP_REACHED,
                        ErrorCode.MIN_ORGANIC_THREADS_NOT_REACHED);
    }

    @Property
    void aCapIsReachedByTheFirstMessageThatIsMoreThanItsShareOfTheTalk(
            @ForAll @IntRange(max = 10_000) int hundreds, @ForAll @IntRange(min = 1, max = 100) int percent) {
        var threads = hundreds * 100;
        var most = hundreds * percent;

        assertThat(new Load(most, threads).exceeds(percent)).isFalse();
        assertThat(new Load(most + 1, threads).exceeds(percent)).isTrue();
        assertThat(most > 0 && new Load(most, threads - 1).exceeds(percent)).isEqualTo(most > 0);
    }

    @Property
    void whoGotNoMarketingIsNotOverloadedHoweverLittleTheyTalk(
            @ForAll @IntRange(min = 0) int threads, @ForAll @IntRange(min = 0, max = 1000) int percent) {
        assertThat(new Load(0, threads).exceeds(percent)).isFalse();
    }

    @Property
    void theLargestNumbersAreCountedToo(@ForAll @IntRange(min = 1, max = 99) int percent) {
        assertThat(new Load(Integer.MAX_VALUE, Integer.MAX_VALUE).exceeds(percent))
                .isTrue();
        assertThat(new Load(Integer.MAX_VALUE, Integer.MAX_VALUE).exceeds(100)).isFalse();
    }

    @Property
    void moreTalkNeverReachesACapAndMoreMarketingNeverLeavesOne(@ForAll("loads") Load load) {
        var talkative = new Load(load.marketingMessages(), load.organicThreads() + 1);
        var marketed = new Load(load.marketingMessages() + 1, load.organicThreads());

        assertThat(talkative.exceeds(20) && !load.exceeds(20)).isFalse();
        assertThat(load.exceeds(20) && !marketed.exceeds(20)).isFalse();
        assertThat(load.exceeds(40) && !load.exceeds(20)).isFalse();
    }

    @Property
    void tooFewThreadsAreAReasonForSevenDaysAfterTheLastTalk(
            @ForAll("instants") Instant now, @ForAll @IntRange(min = 1, max = 5) int minimum) {
        var few = Engagement.UNKNOWN.withThreadsSinceMarketing(minimum - 1);
        var weekAgo = now.minus(WEEK);

        assertThat(few.withLastOrganicAt(weekAgo).isShortOfThreads(minimum, now))
                .containsExactly(true);
        assertThat(few.withLastOrganicAt(weekAgo.minusNanos(1)).isShortOfThreads(minimum, now))
                .containsExactly(false);
        assertThat(few.isShortOfThreads(minimum, now)).isEmpty();
    }

    @Property
    void enoughThreadsAreEnoughWheneverThePersonLastTalked(
            @ForAll("instants") Instant now,
            @ForAll("instants") Instant talk,
            @ForAll @IntRange(min = 1, max = 5) int minimum) {
        var enough = Engagement.UNKNOWN.withThreadsSinceMarketing(minimum);

        assertThat(enough.isShortOfThreads(minimum, now)).containsExactly(false);
        assertThat(enough.withLastOrganicAt(talk).isShortOfThreads(minimum, now))
                .containsExactly(false);
    }

    @Property
    void withoutKnowingTheThreadsOnlySilenceDecides(@ForAll("instants") Instant now, @ForAll("instants") Instant talk) {
        var silent = talk.isBefore(now.minus(WEEK));

        assertThat(Engagement.UNKNOWN
                        .withLastOrganicAt(talk)
                        .isShortOfThreads(1, now)
                        .isDefined())
                .isEqualTo(silent);
        assertThat(Engagement.UNKNOWN.isShortOfThreads(1, now)).isEmpty();
    }

    @Property
    void capsOfATeamsOwnAreJudgedEachOnItsOwn(
            @ForAll("recipients") RecipientFacts facts,
            @ForAll @IntRange(min = 1, max = 100) int weekly,
            @ForAll @IntRange(min = 1, max = 100) int daily,
            @ForAll @IntRange(min = 1, max = 5) int threads) {
        var caps = new FrequencyCaps(weekly, daily, threads);
        var known = facts.engagement();

        assertThat(new Asked<>(caps.weeklyLoad(), facts).denial().isDefined())
                .isEqualTo(known.week().exists(load -> load.exceeds(weekly)));
        assertThat(new Asked<>(caps.dailyLoad(), facts).denial().isDefined())
                .isEqualTo(known.day().exists(load -> load.exceeds(daily)));
        assertThat(new Asked<>(caps.organicThreads(), facts).denial().isDefined())
                .isEqualTo(known.isShortOfThreads(threads, facts.now()).getOrElse(false));
    }

    @Provide
    Arbitrary<Load> loads() {
        return Generator.<Load>oneOf(Engagements.loads(), Engagements.within(20), Engagements.above(40))
                .asArbitrary();
    }

    @Provide
    Arbitrary<RecipientFacts> recipients() {
        return Situations.OF_RECIPIENTS.any().asArbitrary();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Instants.any().asArbitrary();
    }
}
