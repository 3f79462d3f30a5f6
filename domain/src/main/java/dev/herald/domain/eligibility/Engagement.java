package dev.herald.domain.eligibility;

import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * How much a person was marketed to and talked on their own account. Meta's frequency caps look at this across all
 * businesses, of which one business sees a part only: what is not known is left out. An organic thread is a conversation
 * that no marketing message began.
 *
 * @param week over the 7 days before now
 * @param day over the 24 hours before now
 * @param threadsSinceMarketing organic threads since the latest marketing message
 * @param lastOrganicAt when the person last talked in an organic thread
 */
public record Engagement(
        Option<Load> week, Option<Load> day, Option<Integer> threadsSinceMarketing, Option<Instant> lastOrganicAt) {

    /** Nothing is known. */
    public static final Engagement UNKNOWN = new Engagement(Option.none(), Option.none(), Option.none(), Option.none());

    /** After this time without organic talk, too little of it is no reason any more (endpoints page, mid-2026). */
    public static final Duration TALK_COUNTS_FOR = Duration.ofDays(7);

    /** Made once, because they are the answer about every recipient. */
    private static final Option<Boolean> YES = Option.some(true);

    private static final Option<Boolean> NO = Option.some(false);

    /**
     * How many marketing messages and how many organic threads a person had over some time.
     *
     * @param marketingMessages zero or more
     * @param organicThreads zero or more
     */
    public record Load(int marketingMessages, int organicThreads) {

        /**
         * Guards the counts.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public Load {
            Violation.refuse(
                    Violation.unless(marketingMessages >= 0 && organicThreads >= 0, "", "must not be negative"));
        }

        /**
         * Whether the messages are more than this percentage of the threads. Never without a message: who got none is
         * not overloaded.
         */
        public boolean exceeds(int percent) {
            return marketingMessages * 100L > (long) percent * organicThreads;
        }
    }

    /** The same with the load of the last 7 days. */
    public Engagement withWeek(Load load) {
        return new Engagement(Option.some(load), day, threadsSinceMarketing, lastOrganicAt);
    }

    /** The same with the load of the last 24 hours. */
    public Engagement withDay(Load load) {
        return new Engagement(week, Option.some(load), threadsSinceMarketing, lastOrganicAt);
    }

    /** The same with how many organic threads there were since the latest marketing message. */
    public Engagement withThreadsSinceMarketing(int threads) {
        return new Engagement(week, day, Option.some(threads), lastOrganicAt);
    }

    /** The same with when the person last talked in an organic thread. */
    public Engagement withLastOrganicAt(Instant instant) {
        return new Engagement(week, day, threadsSinceMarketing, Option.some(instant));
    }

    /**
     * Whether the person had fewer organic threads than this since the latest marketing message, and talked within the
     * last 7 days; none if that can't be told.
     */
    public Option<Boolean> isShortOfThreads(int minimum, Instant now) {
        var enough = threadsSinceMarketing.isDefined() && threadsSinceMarketing.get() >= minimum;
        var silent = lastOrganicAt.isDefined() && lastOrganicAt.get().isBefore(now.minus(TALK_COUNTS_FOR));
        if (enough || silent) {
            return NO;
        }
        return threadsSinceMarketing.isDefined() && lastOrganicAt.isDefined() ? YES : Option.none();
    }
}
