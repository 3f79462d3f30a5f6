package dev.herald.benchmarks;

import dev.herald.domain.eligibility.RecipientFacts;

/** The ceiling: every condition by hand, and nothing told but which of them hold. */
final class BitMask {

    private BitMask() {}

    /** The conditions that hold: the lowest bit is the first of {@link Conditions#ALL}. */
    static long judge(RecipientFacts facts) {
        long mask = 0;
        if (Conditions.isUnknownToken(facts)) {
            mask |= 1;
        }
        if (Conditions.isOfAnotherPage(facts)) {
            mask |= 1 << 1;
        }
        if (Conditions.isInClosedRegion(facts)) {
            mask |= 1 << 2;
        }
        if (Conditions.isStopped(facts)) {
            mask |= 1 << 3;
        }
        if (Conditions.isExpired(facts)) {
            mask |= 1 << 4;
        }
        if (Conditions.isTooEarly(facts)) {
            mask |= 1 << 5;
        }
        if (Conditions.isUnavailable(facts)) {
            mask |= 1 << 6;
        }
        if (Conditions.isOverloadedThisWeek(facts)) {
            mask |= 1 << 7;
        }
        if (Conditions.isOverloadedToday(facts)) {
            mask |= 1 << 8;
        }
        if (Conditions.isShortOfThreads(facts)) {
            mask |= 1 << 9;
        }
        if (Conditions.isAtNight(facts)) {
            mask |= 1 << 10;
        }
        if (facts.suppressed()) {
            mask |= 1 << 11;
        }
        return mask;
    }
}
