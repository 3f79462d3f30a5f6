package dev.herald.testkit.oracle;

import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;

/** One person. */
final class RecipientOracle {
    private static final Duration WEEK = Duration.ofDays(7);

    private RecipientOracle() {}

    static Answer judge(RecipientFacts facts) {
        var answer = new Answer();
        token(facts, answer);
        region(facts.subscription(), answer);
        times(facts, answer);
        caps(facts.engagement(), facts.now(), answer);
        availability(facts, answer);
        ourOwn(facts, answer);
        return answer;
    }

    private static void token(RecipientFacts facts, Answer answer) {
        var subscription = facts.subscription();
        if (!subscription.page().value().value().equals(facts.campaign().page().value())) {
            answer.deny("2300005");
        }
        if (isDropped(subscription, "2300004")) {
            answer.deny("2300004");
        }
        var stopped = subscription.stoppedAt().isDefined()
                && !optedInAfter(subscription, subscription.stoppedAt().get());
        if (stopped || isDropped(subscription, "2300034")) {
            answer.deny("2300034");
        }
        var expired = subscription.expiresAt().isDefined()
                && !facts.now().isBefore(subscription.expiresAt().get().value());
        if (expired || isDropped(subscription, "2300037")) {
            answer.deny("2300037");
        }
    }

    private static boolean isDropped(Subscription subscription, String code) {
        if (subscription.dropped().isEmpty()) {
            return false;
        }
        var drop = subscription.dropped().get();
        return drop.reason().key().equals(code) && !optedInAfter(subscription, drop.since());
    }

    private static boolean optedInAfter(Subscription subscription, Instant instant) {
        return subscription.optedInAt().isDefined()
                && subscription.optedInAt().get().isAfter(instant);
    }

    private static void region(Subscription subscription, Answer answer) {
        var refused = isDropped(subscription, "2300032");
        if (subscription.region().isDefined()) {
            for (var code : RegionList.NO_SUBSCRIBERS) {
                if (code.equals(subscription.region().get().value().code())) {
                    refused = true;
                }
            }
        }
        if (refused) {
            answer.deny("2300032");
        }
    }

    private static void times(RecipientFacts facts, Answer answer) {
        if (facts.nextEligibleAt().isDefined()
                && facts.now().isBefore(facts.nextEligibleAt().get())) {
            answer.denyUntil("2300035", facts.nextEligibleAt().get());
        }
        var hours = facts.campaign().policy().quietHours();
        var zone = facts.subscription().timeZone();
        if (hours.isDefined() && zone.isDefined()) {
            var clock = new SteppedClock(zone.get().value());
            if (clock.isBetween(facts.now(), hours.get().from(), hours.get().to())) {
                answer.denyUntil(
                        "QUIET_HOURS",
                        clock.endOf(facts.now(), hours.get().from(), hours.get().to()));
            }
        }
    }

    private static void caps(Engagement engagement, Instant now, Answer answer) {
        if (engagement.week().isDefined() && isTooMuch(engagement.week().get(), 20)) {
            answer.deny("2300042");
        }
        if (engagement.day().isDefined() && isTooMuch(engagement.day().get(), 40)) {
            answer.deny("2300043");
        }
        if (engagement.threadsSinceMarketing().isDefined()
                && engagement.lastOrganicAt().isDefined()) {
            var none = engagement.threadsSinceMarketing().get() < 1;
            var longAgo = now.isAfter(engagement.lastOrganicAt().get().plus(WEEK));
            if (none && !longAgo) {
                answer.deny("2300044");
            }
        }
    }

    private static boolean isTooMuch(Engagement.Load load, int percent) {
        if (load.marketingMessages() == 0) {
            return false;
        }
        var hundredths = 100L * load.marketingMessages();
        var allowed = (long) percent * load.organicThreads();
        return hundredths > allowed;
    }

    /**
     * No instant even where the end of the gap is known: the error table says to skip the person, not to wait, and the
     * person may talk on.
     */
    private static void availability(RecipientFacts facts, Answer answer) {
        var away = facts.subscription().available().isDefined()
                && !facts.subscription().available().get().value();
        var talking = false;
        var gap = facts.campaign().policy().minConversationGap();
        var talk = facts.engagement().lastOrganicAt();
        if (gap.isDefined() && talk.isDefined()) {
            talking = talk.get().plus(gap.get()).isAfter(facts.now());
        }
        if (away || talking) {
            answer.deny("2300052");
        }
    }

    private static void ourOwn(RecipientFacts facts, Answer answer) {
        if (facts.personHasMessage()) {
            answer.deny("SAME_PERSON");
        }
        if (facts.suppressed()) {
            answer.deny("SUPPRESSED");
        }
    }
}
