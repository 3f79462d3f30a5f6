package dev.herald.benchmarks;

import static dev.herald.domain.reason.ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN;
import static dev.herald.domain.reason.ErrorCode.MIN_DELAY_NOT_REACHED;
import static dev.herald.domain.reason.ErrorCode.PAGE_ID_MISMATCH;
import static dev.herald.domain.reason.ErrorCode.RECIPIENT_UNAVAILABLE;
import static dev.herald.domain.reason.ErrorCode.SUBSCRIPTION_STOPPED;
import static dev.herald.domain.reason.ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED;
import static dev.herald.domain.reason.ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED;
import static dev.herald.domain.reason.HeraldReason.SAME_PERSON;
import static dev.herald.domain.region.SupportedRegions.CLOSED_TO_SUBSCRIBERS;

import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.Reason;
import java.util.List;
import java.util.function.Predicate;

/** The twelve rules once more without Herald's sentences, as those of the others. */
final class Conditions {

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
            new Condition(SAME_PERSON, RecipientFacts::personHasMessage),
            new Condition(StandIns.ON_THE_LIST, Conditions::isOnTheList),
            new Condition(StandIns.AT_NIGHT, Conditions::isAtNight),
            new Condition(StandIns.OPTED_IN_LONG_AGO, Conditions::hasOptedInLongAgo),
            new Condition(StandIns.TEST_PERSON, Conditions::isTestPerson));

    private Conditions() {}

    static boolean isUnknownToken(RecipientFacts facts) {
        return facts.subscription().isDroppedFor(INVALID_MESSENGER_SUBSCRIPTION_TOKEN);
    }

    static boolean isOfAnotherPage(RecipientFacts facts) {
        return !facts.subscription().page().value().equals(facts.campaignPage());
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
        return available.isDefined() && !available.get().value();
    }

    static boolean isOnTheList(RecipientFacts facts) {
        return StandIns.LIST.contains(facts.subscription().token().value());
    }

    static boolean isAtNight(RecipientFacts facts) {
        var region = facts.subscription().region();
        return region.isDefined() && StandIns.NIGHT.contains(region.get().value());
    }

    static boolean hasOptedInLongAgo(RecipientFacts facts) {
        var optIn = facts.subscription().optedInAt();
        return optIn.isDefined() && optIn.get().isBefore(StandIns.LONG_AGO);
    }

    static boolean isTestPerson(RecipientFacts facts) {
        var person = facts.subscription().person();
        return person.isDefined() && person.get().value().value().startsWith(StandIns.TEST_PREFIX);
    }
}
