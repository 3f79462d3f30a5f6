package dev.herald.domain.eligibility;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * Meta's limits on how much marketing a person gets, in force since 2026-04-10: three rules, independent of each other.
 * Which of the codes 2300042 to 2300044 belongs to which is an inference from their order.
 *
 * @param weeklyPercent marketing messages over 7 days may be at most this percentage of organic threads
 * @param dailyPercent the same over 24 hours
 * @param minThreads so many organic threads must have happened since the latest marketing message, one or more
 */
public record FrequencyCaps(int weeklyPercent, int dailyPercent, int minThreads) {

    /**
     * Guards the limits.
     *
     * @throws IllegalArgumentException if a percentage is negative, or no thread is asked for
     */
    public FrequencyCaps {
        Violation.refuse(Violation.unless(
                weeklyPercent >= 0 && dailyPercent >= 0 && minThreads >= 1,
                "",
                "must be percentages of zero or more, and at least one thread"));
    }

    /**
     * As documented (endpoints page, "Limits", mid-2026). That there is a minimum of threads is documented, but not how
     * many: one is the least it can be, so whom this denies Meta denies too.
     */
    public static final FrequencyCaps DOCUMENTED = new FrequencyCaps(20, 40, 1);

    /** Over 7 days the person got no more marketing than their own talk allows. */
    public Rule<RecipientFacts> weeklyLoad() {
        return Rule.<RecipientFacts>deny(ErrorCode.WEEKLY_LOAD_CAP_REACHED)
                .knowing(
                        "marketing messages and organic threads over 7 days",
                        facts -> facts.engagement().week())
                .when(load -> load.exceeds(weeklyPercent));
    }

    /** Over a day the person got no more marketing than their own talk allows. */
    public Rule<RecipientFacts> dailyLoad() {
        return Rule.<RecipientFacts>deny(ErrorCode.DAILY_LOAD_CAP_REACHED)
                .knowing(
                        "marketing messages and organic threads over a day",
                        facts -> facts.engagement().day())
                .when(load -> load.exceeds(dailyPercent));
    }

    /** The person talked often enough since the latest marketing message. */
    public Rule<RecipientFacts> organicThreads() {
        return Rule.<RecipientFacts>deny(ErrorCode.MIN_ORGANIC_THREADS_NOT_REACHED)
                .knowing(
                        "organic threads since the latest marketing message",
                        facts -> facts.engagement().isShortOfThreads(minThreads, facts.now()))
                .when(isShort -> isShort);
    }

    /** All three. */
    public Seq<Rule<RecipientFacts>> rules() {
        return List.of(weeklyLoad(), dailyLoad(), organicThreads());
    }
}
