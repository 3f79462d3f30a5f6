package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * All subscriptions we know of, and which audiences they are in. An audience never changes once it is complete, except that
 * somebody who is {@linkplain Forgetting forgotten} leaves it. Whoever was forgotten is left out of everything that is told,
 * and stays unknown.
 */
public interface Subscriptions {

    /** What we know of a token. */
    Option<Subscription> find(SubscriptionToken token);

    /**
     * Merges what people themselves told the API into what is known, outside any audience. Somebody who was forgotten comes
     * back by an opt-in that is newer than that.
     */
    void tell(Seq<Subscription> told);

    /**
     * Merges a part of a page's own list into what is known, and takes down how far the list is read with it, in place of
     * what was taken down for the page before.
     */
    void tell(Seq<Subscription> part, SyncMark mark);

    /** How far the page's own list was read; none if nobody began to. */
    Option<SyncMark> syncMark(PageId page);

    /** The complete audience of this fingerprint; none if it was never imported to its end. */
    Option<Audience> findAudience(String fingerprint);

    /** Begins an audience, forgetting who was in an incomplete one of the same fingerprint. */
    AudienceId beginAudience(String fingerprint);

    /**
     * Merges subscriptions into what is known and puts them into the audience. Those of people who were forgotten are left
     * out and counted with the audience.
     *
     * @return how many of the tokens were not in the audience before
     */
    long add(AudienceId audience, Seq<Subscription> subscriptions);

    /**
     * Completes an audience; from now on it is {@linkplain #findAudience found}. Whoever was forgotten since they were added
     * is taken off its subscribers.
     */
    void complete(Audience audience);

    /** Takes down the API's word never to use a token again. */
    void drop(SubscriptionToken token, ErrorCode reason, Instant at);
}
