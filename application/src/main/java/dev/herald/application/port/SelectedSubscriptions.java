package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Those of a page's subscriptions that the API selects itself. */
public interface SelectedSubscriptions {

    /**
     * A part of the selected ones, 1000 subscriptions at most.
     *
     * @param after where the part before, of the same selection, ended; none at the beginning
     */
    Answer<SubscriptionListing.Part> list(PageId page, Selection selection, Option<String> after);

    /**
     * What is selected (endpoints page, "Subscription tokens", mid-2026).
     *
     * @param audiences the custom audiences that the people are from; none means everybody. The API tells nobody of an
     *     audience with fewer than 100 people
     * @param onceAPerson whether a person with several tokens is listed with one of them; which one is not documented
     */
    record Selection(Seq<RemoteId> audiences, boolean onceAPerson) {
        /** Everybody, once. */
        public static final Selection PEOPLE = new Selection(List.empty(), true);
    }
}
