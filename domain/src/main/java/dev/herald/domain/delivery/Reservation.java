package dev.herald.domain.delivery;

import dev.herald.domain.budget.Money;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Money put aside for one delivery, and the intent to send it, both recorded durably. Only a ledger makes one, after it
 * has recorded it: then, and not before, the call may be made.
 *
 * @param nextEligibleAt the token's next eligible time as known at that moment
 */
public record Reservation(DeliveryId delivery, Money price, Instant madeAt, Option<Instant> nextEligibleAt) {}
