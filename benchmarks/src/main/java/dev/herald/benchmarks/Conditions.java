package dev.herald.benchmarks;

import static dev.herald.domain.reason.ErrorCode.DAILY_LOAD_CAP_REACHED;
import static dev.herald.domain.reason.ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN;
import static dev.herald.domain.reason.ErrorCode.MIN_DELAY_NOT_REACHED;
import static dev.herald.domain.reason.ErrorCode.MIN_ORGANIC_THREADS_NOT_REACHED;
import static dev.herald.domain.reason.ErrorCode.PAGE_ID_MISMATCH;
import static dev.herald.domain.reason.ErrorCode.RECIPIENT_UNAVAILABLE;
import static dev.herald.domain.reason.ErrorCode.SUBSCRIPTION_STOPPED;
import static dev.herald.domain.reason.ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED;
import static dev.herald.domain.reason.ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED;
import static dev.herald.domain.reason.ErrorCode.WEEKLY_LOAD_CAP_REACHED;
import static dev.herald.domain.reason.HeraldReason.QUIET_HOURS;
import static dev.herald.domain.reason.HeraldReason.SUPPRESSED;
import static dev.herald.domain.region.SupportedRegions.CLOSED_TO_SUBSCRIBERS;

import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.Reason;
import java.util.List;
import java.util.function.Predicate;

/** The twelve rules once more without Herald's sentences, as those of the others. */
final class Conditions {
    private static final int WEEKLY_PERCENT = 20;
    private static final int DAILY_PERCENT = 40;
    private static final int MIN_THREADS = 1;

    /** Denies for the reason when it holds. */
    record Condition(Reason reason, Predicate<RecipientFacts> holds) {}

    static final List<Condition> ALL = List.of(
            new Condition(INVALID_MESSENGER_SUBSCRIPTION_TOKEN, Conditions::isUnknownToken),
            new Condition(PAGE_ID_MISMATCH, Conditions::isOfAnotherPage),
            new Condition(SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED, Conditions::isInClosedRegion),
            new Condition(SUBSCRIPTION_STOPPED, Conditions::isStopped),
            new Condition(SUBSCRIPTION_TOKEN_EXPIRED, Conditions::isExpired),
            new Condition(MIN_DELAY_NOT_REACHED, Conditions::isTooEarly),
            new Condition(RECIPIENT_UNAVAILABLE, Conditions::isUnavailable),
            new Condition(WEEKLY_LOAD_CAP_REACHED, Conditions::isOverloadedThisWeek),
            new Condition(DAILY_LOAD_CAP_REACHED, Conditions::isOverloadedToday),
            new Condition(MIN_ORGANIC_THREADS_NOT_REACHED, Conditions::isShortOfThreads),
            new Condition(QUIET_HOURS, Conditions::isAtNight),
            new Condition(SUPPRESSED, RecipientFacts::suppressed));

    private Conditions() {}

    static boolean isUnknownToken(RecipientFacts facts) {
        return facts.subscription().isDroppedFor(INVALID_MESSENGER_SUBSCRIPTION_TOKEN);
    }

    static boolean isOfAnotherPage(RecipientFacts facts) {
        return !facts.subscription().page().value().equals(facts.campaign().page());
    }

    static boolean isInClosedRegion(RecipientFacts facts) {
        var region = facts.subscription().region();
        return (region.isDefined()
                        && CLOSED_TO_SUBSCRIBERS.contains(region.get().value()))
                || facts.subscription().isDroppedFor(SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED);
    }

    static boolean isStopped(RecipientFacts facts) {
        return facts.subscription().isStopped() || facts.subscription().isDroppedFor(SUBSCRIPTION_STOPPED);
    }

    static boolean isExpired(RecipientFacts facts) {
        return facts.subscription().isExpired(facts.now())
                || facts.subscription().isDroppedFor(SUBSCRIPTION_TOKEN_EXPIRED);
    }

    static boolean isTooEarly(RecipientFacts facts) {
        var instant = facts.nextEligibleAt();
        return instant.isDefined() && facts.now().isBefore(instant.get());
    }

    static boolean isUnavailable(RecipientFacts facts) {
        var available = facts.subscription().available();
        return (available.isDefined() && !available.get().value()) || hasJustTalked(facts);
    }

    private static boolean hasJustTalked(RecipientFacts facts) {
        var gap = facts.campaign().policy().minConversationGap();
        var lastTalk = facts.engagement().lastOrganicAt();
        return gap.isDefined()
                && lastTalk.isDefined()
                && facts.now().isBefore(lastTalk.get().plus(gap.get()));
    }

    static boolean isOverloadedThisWeek(RecipientFacts facts) {
        var week = facts.engagement().week();
        return week.isDefined() && week.get().exceeds(WEEKLY_PERCENT);
    }

    static boolean isOverloadedToday(RecipientFacts facts) {
        var day = facts.engagement().day();
        return day.isDefined() && day.get().exceeds(DAILY_PERCENT);
    }

    static boolean isShortOfThreads(RecipientFacts facts) {
        var threads = facts.engagement().threadsSinceMarketing();
        var lastTalk = facts.engagement().lastOrganicAt();
        return threads.isDefined()
                && threads.get() < MIN_THREADS
                && lastTalk.isDefined()
                && !lastTalk.get().isBefore(facts.now().minus(Engagement.TALK_COUNTS_FOR));
    }

    static boolean isAtNight(RecipientFacts facts) {
        var hours = facts.campaign().policy().quietHours();
        var zone = facts.subscription().timeZone();
        return hours.isDefined()
                && zone.isDefined()
                && hours.get().include(facts.now(), zone.get().value());
    }
}
