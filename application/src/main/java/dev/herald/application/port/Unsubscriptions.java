package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.contact.Unsubscriber;
import io.vavr.collection.Seq;

/** Takes people out of a page's subscribers. */
public interface Unsubscriptions {

    /**
     * Ends these people's subscriptions, in one call. How many the API takes at once is not documented.
     *
     * @return how many of them the API could not make anything of
     */
    Answer<Integer> unsubscribe(PageId page, Seq<Unsubscriber> people);
}
