package dev.herald.testkit.sandbox;

import io.vavr.control.Option;

/**
 * What the token listing shows of a subscription and no rule looks at (endpoints page, "Subscription tokens",
 * mid-2026). Few differ, so that subscribers share them.
 */
record Listing(Option<String> reoptin, Option<String> tokenStatus, Option<String> topicTitle, Option<String> timeZone) {
    static final Listing NOTHING = new Listing(Option.none(), Option.none(), Option.none(), Option.none());

    /** One that tells no more than the time zone, if that. */
    static Listing inZone(Option<String> timeZone) {
        return new Listing(Option.none(), Option.none(), Option.none(), timeZone);
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
