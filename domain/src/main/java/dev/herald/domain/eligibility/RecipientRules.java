package dev.herald.domain.eligibility;

import static dev.herald.domain.reason.ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN;
import static dev.herald.domain.reason.ErrorCode.MIN_DELAY_NOT_REACHED;
import static dev.herald.domain.reason.ErrorCode.PAGE_ID_MISMATCH;
import static dev.herald.domain.reason.ErrorCode.RECIPIENT_UNAVAILABLE;
import static dev.herald.domain.reason.ErrorCode.SUBSCRIPTION_STOPPED;
import static dev.herald.domain.reason.ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED;
import static dev.herald.domain.reason.ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED;
import static dev.herald.domain.region.SupportedRegions.CLOSED_TO_SUBSCRIBERS;

import dev.herald.domain.campaign.QuietHours;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** What can be wrong with a recipient. Each holds for one person; the campaign goes on. */
public final class RecipientRules {

    /** The API has not told us that there is no such token. */
    public static final Rule<RecipientFacts> TOKEN_EXISTS =
            deny(INVALID_MESSENGER_SUBSCRIPTION_TOKEN).when(dropped(INVALID_MESSENGER_SUBSCRIPTION_TOKEN));

    /** The person subscribed to the page that sends. */
    public static final Rule<RecipientFacts> OWN_SUBSCRIBER = deny(PAGE_ID_MISMATCH)
            .when(facts ->
                    !facts.subscription().page().value().equals(facts.campaign().page()));

    /** The person is where messages may be received: not in Australia, for one. */
    public static final Rule<RecipientFacts> REGION_OPEN_TO_SUBSCRIBERS = deny(SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED)
            .knowing("the subscriber's region", facts -> facts.subscription().region())
            .when(region -> CLOSED_TO_SUBSCRIBERS.contains(region.value()))
            .orWhen(dropped(SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED));

    /** The person has not stopped the messages. */
    public static final Rule<RecipientFacts> STILL_SUBSCRIBED = deny(SUBSCRIPTION_STOPPED)
            .when(facts -> facts.subscription().isStopped())
            .orWhen(dropped(SUBSCRIPTION_STOPPED));

    /** The token has not expired. */
    public static final Rule<RecipientFacts> NOT_EXPIRED = deny(SUBSCRIPTION_TOKEN_EXPIRED)
            .when(facts -> facts.subscription().isExpired(facts.now()))
            .orWhen(dropped(SUBSCRIPTION_TOKEN_EXPIRED));

    /** The minimum delay since the last message to the token has passed. */
    public static final Rule<RecipientFacts> MINIMUM_DELAY =
            deny(MIN_DELAY_NOT_REACHED).until(RecipientFacts::nextEligibleAt);

    /** The person can be reached at the moment, and did not talk with the page just now. */
    public static final Rule<RecipientFacts> AVAILABLE = deny(RECIPIENT_UNAVAILABLE)
            .knowing(
                    "whether the person is available",
                    facts -> facts.subscription().available())
            .when(available -> !available.value())
            .or(deny(RECIPIENT_UNAVAILABLE)
                    .where(facts ->
                            facts.campaign().policy().minConversationGap().isDefined())
                    .knowing(
                            "when the person last talked with the page",
                            facts -> facts.engagement().lastOrganicAt())
                    .when(RecipientRules::isWithinGap));

    /** By the person's own clock it is no time to leave them alone. */
    public static final Rule<RecipientFacts> OUTSIDE_QUIET_HOURS = deny(HeraldReason.QUIET_HOURS)
            .where(facts -> facts.campaign().policy().quietHours().isDefined())
            .knowing("the subscriber's time zone", facts -> facts.subscription().timeZone())
            .when(
                    (facts, zone) -> quietHours(facts).include(facts.now(), zone.value()),
                    (facts, zone) -> quietHours(facts).endAfter(facts.now(), zone.value()));

    /** The page's suppression list does not hold the person. */
    public static final Rule<RecipientFacts> NOT_SUPPRESSED =
            deny(HeraldReason.SUPPRESSED).when(RecipientFacts::suppressed);

    /** No other token of the person gets this campaign's message. Judged among tokens that no other rule denies. */
    public static final Rule<RecipientFacts> ONCE_A_PERSON =
            deny(HeraldReason.SAME_PERSON).when(RecipientFacts::personHasMessage);

    /** All of them, in the order in which people read them. */
    public static final Seq<Rule<RecipientFacts>> ALL = List.of(
                    TOKEN_EXISTS,
                    OWN_SUBSCRIBER,
                    REGION_OPEN_TO_SUBSCRIBERS,
                    STILL_SUBSCRIBED,
                    NOT_EXPIRED,
                    MINIMUM_DELAY,
                    AVAILABLE)
            .appendAll(FrequencyCaps.DOCUMENTED.rules())
            .appendAll(List.of(OUTSIDE_QUIET_HOURS, NOT_SUPPRESSED, ONCE_A_PERSON));

    private RecipientRules() {}

    private static Rule.Sentence<RecipientFacts> deny(Reason reason) {
        return Rule.deny(reason);
    }

    /** What the API told us once to never try again. */
    private static Predicate<RecipientFacts> dropped(ErrorCode reason) {
        return facts -> facts.subscription().isDroppedFor(reason);
    }

    private static QuietHours quietHours(RecipientFacts facts) {
        return facts.campaign().policy().quietHours().get();
    }

    private static boolean isWithinGap(RecipientFacts facts, Instant lastTalk) {
        var gap = facts.campaign().policy().minConversationGap();
        // Counted back and not ahead: the longest gaps end after the last instant there is.
        return gap.isDefined() && Duration.between(lastTalk, facts.now()).compareTo(gap.get()) < 0;
    }
}
