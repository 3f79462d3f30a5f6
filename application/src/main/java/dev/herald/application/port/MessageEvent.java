package dev.herald.application.port;

import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;

/**
 * What the API told of one of our messages. A message and a token name a delivery: some events carry no tracking id, and
 * an attempt whose answer was lost has none.
 *
 * @param messageId the id that the send named
 * @param trackingId the API's id of the delivery, where it told one
 */
public record MessageEvent(String messageId, SubscriptionToken token, Option<String> trackingId, DeliveryEvent event) {}
