package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Iterator;
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

    /** What we know of all tokens of a person, in their order; of the token alone, if we do not know whose it is. */
    Seq<Subscription> ofPerson(Whom whom);

    /**
     * Subscriptions to a page, in the order in which they came to be known. Page by page from the first on, everybody who is
     * known when that begins is in it once.
     *
     * @param after where to go on; none at the beginning
     * @param limit the most that are in it
     */
    SubscriptionPage page(PageId page, Option<Long> after, int limit);

    /**
     * Merges what people themselves told the API into what is known, outside any audience. Somebody who was forgotten comes
     * back by an opt-in that is newer than that.
     */
    void tell(Seq<Subscription> told);

    /**
     * Merges a part of one of a page's lists into what is known, and takes down how far the list is read with it, in place
     * of what was taken down for the list before. Who is on the list of a custom audience is from there; with the part that
     * is the last, whoever was told to be from there before this reading of the list began is so no more.
     */
    void tell(Seq<Subscription> part, SyncMark mark);

    /** How far a list was read; none if nobody began to. */
    Option<SyncMark> syncMark(PageList list);

    /**
     * Takes down which custom audiences subscriptions are from, as far as both are known: left out are tokens that nobody
     * told of, and what was so before the reading of a list began that has come to its end since.
     */
    void enlist(Seq<Origin> origins);

    /** Some of all subscriptions, in the order of their tokens, from the first after this one. */
    Seq<Subscription> after(Option<SubscriptionToken> token, int limit);

    /** The complete audience of this fingerprint, the latest of several; none if there is none, or it was pruned since. */
    Option<Audience> findAudience(String fingerprint);

    /** The audience of this number; none if there is none, or it is not complete. */
    Option<Audience> findAudience(AudienceId audience);

    /** Begins an audience, forgetting who was in an incomplete one of the same fingerprint. */
    AudienceId beginAudience(String fingerprint);

    /**
     * Merges subscriptions into what is known and puts them into the audience. Those of people who were forgotten are left
     * out and counted with the audience.
     *
     * @return how many of the tokens were not in the audience before
     */
    default long add(AudienceId audience, Seq<Subscription> subscriptions) {
        return add(audience, Iterator.of(subscriptions));
    }

    /**
     * The same part by part, in one go: all of them are in, or none. Memory holds a part.
     *
     * @param parts asked for when they are wanted; whoever writes meanwhile waits
     */
    long add(AudienceId audience, Iterator<Seq<Subscription>> parts);

    /**
     * Completes an audience; from now on it is {@linkplain #findAudience found}. Whoever was forgotten since they were added
     * is taken off its subscribers.
     */
    void complete(Audience audience);

    /** Takes down the API's word never to use a token again. */
    void drop(SubscriptionToken token, ErrorCode reason, Instant at);
}
