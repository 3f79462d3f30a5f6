package dev.herald.application.port;

import dev.herald.domain.budget.Money;
import java.time.Instant;

/**
 * What the API took of a campaign in a step of time.
 *
 * @param from when the step began
 * @param accepted how many messages it took
 * @param price what they cost by the price book
 */
public record Course(Instant from, long accepted, Money price) {}
