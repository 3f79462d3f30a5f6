package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Judgements.denies;
import static dev.herald.domain.eligibility.Judgements.deniesUntil;
import static dev.herald.domain.eligibility.Judgements.doesNotKnow;
import static dev.herald.domain.eligibility.Judgements.passes;
import static dev.herald.domain.eligibility.Samples.CAMPAIGN;
import static dev.herald.domain.eligibility.Samples.NOW;
import static dev.herald.domain.eligibility.Samples.PAGE;
import static dev.herald.domain.eligibility.Samples.about;
import static dev.herald.domain.eligibility.Samples.subscriber;
import static dev.herald.domain.eligibility.Samples.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.PageId;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.eligibility.Engagement.Load;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.region.Region;
import dev.herald.domain.region.SupportedRegions;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecipientRulesTest {
    private static final String TOKEN = "token-1";
    private static final Subscription ANNA = subscriber(TOKEN);

    @Test
    void aSubscriberInOrderPassesEveryRule() {
        var reachable = about(ANNA.withAvailability(told(true)))
                .withEngagement(Engagement.UNKNOWN
                        .withWeek(new Load(1, 5))
                        .withDay(new Load(0, 0))
                        .withThreadsSinceMarketing(1));

        assertThat(RecipientRules.ALL).hasSize(13).allSatisfy(rule -> passes(rule, reachable));
    }

    @Test
    void aSubscriberOfWhomOnlyTokenAndPageAreKnownIsNotDeniedByAnyRule() {
        var bare = about(Subscription.of(new SubscriptionToken(TOKEN), told(PAGE)));

        assertThat(RecipientRules.ALL)
                .allSatisfy(rule -> assertThat(rule.judge(bare)).isNotInstanceOf(Finding.Denies.class));
        doesNotKnow(RecipientRules.REGION_OPEN_TO_SUBSCRIBERS, bare, "the subscriber's region");
        doesNotKnow(RecipientRules.AVAILABLE, bare, "whether the person is available");
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_MESSENGER_SUBSCRIPTION_TOKEN, 0",
        "SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED, 2",
        "SUBSCRIPTION_STOPPED, 3",
        "SUBSCRIPTION_TOKEN_EXPIRED, 4"
    })
    void aDroppedTokenIsDeniedForThatReasonAloneUntilANewerOptIn(ErrorCode reason, int position) {
        var rule = RecipientRules.ALL.get(position);
        var dropped = ANNA.droppedFor(reason, NOW);

        denies(rule, about(dropped), reason, Scope.RECIPIENT, TOKEN);
        denies(rule, about(dropped.withOptIn(NOW)), reason, Scope.RECIPIENT, TOKEN);
        passes(rule, about(dropped.withOptIn(NOW.plusNanos(1))));
        assertThat(RuleBook.STANDARD.judge(about(dropped)).map(Denial::reason)).containsExactly(reason);
    }

    @Test
    void aSubscriberOfAnotherPageIsDenied() {
        denies(
                RecipientRules.OWN_SUBSCRIBER,
                about(Subscription.of(ANNA.token(), told(new PageId("1002")))),
                ErrorCode.PAGE_ID_MISMATCH,
                Scope.RECIPIENT,
                TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT",
                "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "JP", "KR", "AU", "GB"
            })
    void aSubscriberInAClosedRegionIsDenied(String country) {
        denies(
                RecipientRules.REGION_OPEN_TO_SUBSCRIBERS,
                in(country, Source.TOLD),
                ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED,
                Scope.RECIPIENT,
                TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "BR", "CH", "NO", "CA", "TR", "RS", "UA", "IS"})
    void aSubscriberAnywhereElseIsNotDenied(String country) {
        passes(RecipientRules.REGION_OPEN_TO_SUBSCRIBERS, in(country, Source.TOLD));
    }

    @Test
    void thirtyOneRegionsAreClosedToSubscribers() {
        assertThat(SupportedRegions.CLOSED_TO_SUBSCRIBERS.toSeq()).hasSize(31);
    }

    @Test
    void aRegionGuessedFromATimeZoneWithholdsToo() {
        denies(
                RecipientRules.REGION_OPEN_TO_SUBSCRIBERS,
                in("FR", Source.INFERRED),
                ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED,
                Scope.RECIPIENT,
                TOKEN);
    }

    @Test
    void anAustralianBusinessMaySendAndAnAustralianSubscriberMayNotReceive() {
        var australia = new Region("AU");

        assertThat(SupportedRegions.OPEN_TO_BUSINESSES.contains(australia)).isTrue();
        assertThat(SupportedRegions.CLOSED_TO_SUBSCRIBERS.contains(australia)).isTrue();
        assertThat(RuleBook.STANDARD.judge(in("AU", Source.TOLD)).map(Denial::reason))
                .containsExactly(ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED);
    }

    @Test
    void aStoppedSubscriberIsDeniedUntilALaterOptIn() {
        var rule = RecipientRules.STILL_SUBSCRIBED;
        var stopped = ANNA.withStop(NOW.minusSeconds(10));

        denies(rule, about(stopped), ErrorCode.SUBSCRIPTION_STOPPED, Scope.RECIPIENT, TOKEN);
        denies(
                rule,
                about(stopped.withOptIn(NOW.minusSeconds(10))),
                ErrorCode.SUBSCRIPTION_STOPPED,
                Scope.RECIPIENT,
                TOKEN);
        passes(rule, about(stopped.withOptIn(NOW.minusSeconds(9))));
    }

    @Test
    void aTokenIsVoidFromItsExpiryOn() {
        var rule = RecipientRules.NOT_EXPIRED;

        denies(rule, about(ANNA.withExpiry(told(NOW))), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED, Scope.RECIPIENT, TOKEN);
        passes(rule, about(ANNA.withExpiry(told(NOW.plusNanos(1)))));
    }

    @Test
    void aTokenIsDeniedBeforeItsNextEligibleTimeAndPassesFromItOn() {
        var rule = RecipientRules.MINIMUM_DELAY;
        var soon = NOW.plusNanos(1);

        deniesUntil(
                rule,
                about(ANNA.withNextEligibleAt(soon)),
                ErrorCode.MIN_DELAY_NOT_REACHED,
                Scope.RECIPIENT,
                TOKEN,
                Option.some(soon));
        passes(rule, about(ANNA.withNextEligibleAt(NOW)));
    }

    @Test
    void whatFollowsFromOurOwnSendsCountsForTheMinimumDelay() {
        var ours = NOW.plusSeconds(3600);

        deniesUntil(
                RecipientRules.MINIMUM_DELAY,
                new RecipientFacts(ANNA, CAMPAIGN, Option.some(ours), Engagement.UNKNOWN, false, false, NOW),
                ErrorCode.MIN_DELAY_NOT_REACHED,
                Scope.RECIPIENT,
                TOKEN,
                Option.some(ours));
    }

    @Test
    void aPersonWhoCannotBeReachedIsDenied() {
        denies(
                RecipientRules.AVAILABLE,
                about(ANNA.withAvailability(told(false))),
                ErrorCode.RECIPIENT_UNAVAILABLE,
                Scope.RECIPIENT,
                TOKEN);
    }

    @Test
    void aPersonWhoHasTheMessageOnAnotherTokenIsDenied() {
        denies(
                RecipientRules.ONCE_A_PERSON,
                about(ANNA).withPersonHavingMessage(true),
                HeraldReason.SAME_PERSON,
                Scope.RECIPIENT,
                TOKEN);
        passes(
                RecipientRules.ONCE_A_PERSON,
                about(ANNA).withPersonHavingMessage(true).withPersonHavingMessage(false));
    }

    @Test
    void theLongestGapIsCountedToo() {
        var forever = Duration.ofSeconds(Long.MAX_VALUE);
        var campaign = withGap(forever);
        var talked = Engagement.UNKNOWN.withLastOrganicAt(NOW);

        denies(
                RecipientRules.AVAILABLE,
                RecipientFacts.of(ANNA, campaign, NOW).withEngagement(talked),
                ErrorCode.RECIPIENT_UNAVAILABLE,
                Scope.RECIPIENT,
                TOKEN);
    }

    private static Campaign withGap(Duration gap) {
        return new Campaign(
                CAMPAIGN.id(),
                CAMPAIGN.name(),
                CAMPAIGN.adAccount(),
                CAMPAIGN.currency(),
                CAMPAIGN.page(),
                CAMPAIGN.state(),
                CAMPAIGN.directSend(),
                CAMPAIGN.sharedBudget(),
                CAMPAIGN.set(),
                CAMPAIGN.message(),
                CAMPAIGN.policy().withMinConversationGap(gap));
    }

    private static RecipientFacts in(String country, Source source) {
        return about(ANNA.withRegion(new Fact<>(new Region(country), source, NOW)));
    }
}
