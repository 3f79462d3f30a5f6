package dev.herald.testkit.sandbox;

import dev.herald.domain.account.PageId;
import dev.herald.domain.region.Region;
import io.vavr.control.Option;

/** What many subscribers have in common, so that each holds a number in its place. */
record Traits(
        PageId page,
        boolean pageTold,
        Option<Region> region,
        boolean regionTold,
        boolean stopped,
        boolean available,
        boolean audienceOnly,
        Listing listing) {

    static Traits of(Subscriber subscriber) {
        return new Traits(
                subscriber.page(),
                subscriber.pageTold(),
                subscriber.region(),
                subscriber.regionTold(),
                subscriber.stopped(),
                subscriber.available(),
                subscriber.audienceOnly(),
                subscriber.listing());
    }
}
