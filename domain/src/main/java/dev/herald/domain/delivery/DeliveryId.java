package dev.herald.domain.delivery;

import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;

/** One message to one person: a campaign's message goes to a token, and to no other token of the same person. */
public record DeliveryId(long campaign, SubscriptionToken token, PersonKey person) {}
