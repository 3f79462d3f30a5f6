package dev.herald.application.port;

import dev.herald.domain.budget.Money;
import io.vavr.control.Option;

/**
 * What Meta expects of a campaign. A bound that was not told is none.
 *
 * @param reachFrom the fewest people it may reach
 * @param reachTo the most
 * @param costFrom the least it may cost
 * @param costTo the most
 */
public record DeliveryForecast(
        Option<Long> reachFrom, Option<Long> reachTo, Option<Money> costFrom, Option<Money> costTo) {}
