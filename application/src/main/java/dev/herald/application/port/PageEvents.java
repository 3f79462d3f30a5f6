package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import io.vavr.collection.Seq;

/** Which of a page's events the API tells, and to whom. Without a subscription none ever arrives. */
public interface PageEvents {

    /** Has these events of the page told to our app, by the API's names, in place of those it was told before. */
    Answer<Done> subscribe(PageId page, Seq<String> fields);

    /** The apps that the page's events are told to. */
    Answer<Seq<AppSubscription>> subscriptions(PageId page);
}
