package dev.herald.application.port;

import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Some subscriptions in a row.
 *
 * @param next where the next page begins; none after the last
 */
public record SubscriptionPage(Seq<Subscription> subscriptions, Option<Long> next) {}
