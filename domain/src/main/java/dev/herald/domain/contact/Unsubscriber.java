package dev.herald.domain.contact;

import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;

/** Somebody who is to get no more marketing messages of a page, by whatever the business knows them. */
public sealed interface Unsubscriber {

    /** A customer, by email, phone or both; names play no part. */
    record Customer(Contact contact) implements Unsubscriber {}

    /** A person who wrote to the page. */
    record OnPage(Psid person) implements Unsubscriber {}

    /** A subscriber. */
    record Subscriber(SubscriptionToken token) implements Unsubscriber {}
}
