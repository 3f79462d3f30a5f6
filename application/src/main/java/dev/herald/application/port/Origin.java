package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.SubscriptionToken;
import java.time.Instant;

/**
 * That the API lists a subscription of a page for a custom audience.
 *
 * @param asOf when that was so
 */
public record Origin(RemoteId customAudience, PageId page, SubscriptionToken token, Instant asOf) {}
