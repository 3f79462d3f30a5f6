package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** All subscriptions of a page, as the API keeps them. */
public interface SubscriptionListing {

    /**
     * A part of the list, 1000 subscriptions at most.
     *
     * @param after where the part before ended; none at the beginning
     */
    Answer<Part> list(PageId page, Option<String> after);

    /** What the API knows of one subscription of the page. */
    Answer<Subscription> find(PageId page, SubscriptionToken token);

    /**
     * A part of the list. It may be short, or even empty, and yet not be the last.
     *
     * @param unreadable entries that no subscription could be made of
     * @param next where the next part begins; none after the last. Not to be kept for long
     */
    record Part(Seq<Subscription> subscriptions, int unreadable, Option<String> next) {}
}
