package dev.herald.persistence.delivery;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * The latest intent to send a delivery.
 *
 * @param attemptedAt when it was taken down
 * @param priceMicros the money put aside for it, in millionths of the currency's main unit
 * @param nextEligibleAt the token's next eligible time as known then
 */
public record Booking(Instant attemptedAt, long priceMicros, Option<Instant> nextEligibleAt) {}
