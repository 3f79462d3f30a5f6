package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/** All subscriptions we know of, and which audiences they are in. An audience never changes once it is complete. */
public interface Subscriptions {

    /** What we know of a token. */
    Option<Subscription> find(SubscriptionToken token);

    /**
     * Subscriptions to a page, in the order in which they came to be known. Page by page from the first on, everybody who is
     * known when that begins is in it once.
     *
     * @param after where to go on; none at the beginning
     * @param limit the most that are in it
     */
    SubscriptionPage page(PageId page, Option<Long> after, int limit);

    /** Merges subscriptions into what is known, outside any audience. */
    void tell(Seq<Subscription> told);

    /**
     * Merges a part of a page's own list into what is known, and takes down how far the list is read with it, in place of
     * what was taken down for the page before.
     */
    void tell(Seq<Subscription> part, SyncMark mark);

    /** How far the page's own list was read; none if nobody began to. */
    Option<SyncMark> syncMark(PageId page);

    /** A complete audience, also one whose memberships were pruned; none if there is no such. */
    Option<Audience> find(AudienceId audience);

    /** The complete audience of this fingerprint; none if it was never imported to its end, or pruned since. */
    Option<Audience> findAudience(String fingerprint);

    /** Begins an audience, forgetting who was in an incomplete one of the same fingerprint. */
    AudienceId beginAudience(String fingerprint);

    /**
     * Merges subscriptions into what is known and puts them into the audience.
     *
     * @return how many of the tokens were not in the audience before
     */
    long add(AudienceId audience, Seq<Subscription> subscriptions);

    /** Completes an audience; from now on it is {@linkplain #findAudience found}. */
    void complete(Audience audience);

    /** Takes down the API's word never to use a token again. */
    void drop(SubscriptionToken token, ErrorCode reason, Instant at);
}
