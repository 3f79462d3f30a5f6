package dev.herald.application.port;

import dev.herald.domain.budget.Money;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.eligibility.Clearance;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A message that is cleared, and is to be sent once the ledger has taken the intent down.
 *
 * @param price to be put aside for it
 * @param nextEligibleAt the token's next eligible time as the API told it last
 */
public record Intent(Planned planned, Clearance clearance, Money price, Option<Instant> nextEligibleAt) {}
