package dev.herald.testkit.sandbox;

import io.vavr.control.Option;

/**
 * What the token listing shows of a subscription and no rule looks at (endpoints page, "Subscription tokens",
 * mid-2026). Few differ, so that subscribers share them.
 */
record Listing(Option<String> reoptin, Option<String> tokenStatus, Option<String> topicTitle, Option<String> timeZone) {
    static final Listing NOTHING = new Listing(Option.none(), Option.none(), Option.none(), Option.none());

    /** As the sandbox lists who opted in by a request that said this. */
    static Listing of(OptInWords words) {
        return new Listing(Option.some("ENABLED"), Option.some("NOT_REFRESHED"), words.title(), words.timeZone());
    }

    /** This with a time zone, if it has none. */
    Listing or(Option<String> otherZone) {
        return new Listing(reoptin, tokenStatus, topicTitle, timeZone.orElse(otherZone));
    }

    /** This with the gaps filled from another. */
    Listing or(Listing other) {
        return new Listing(
                reoptin.orElse(other.reoptin),
                tokenStatus.orElse(other.tokenStatus),
                topicTitle.orElse(other.topicTitle),
                timeZone.orElse(other.timeZone));
    }
}
