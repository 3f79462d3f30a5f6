package dev.herald.application.office;

import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * What somebody asks a run to do.
 *
 * @param resume whether it ends a pause, or goes on with a campaign that was left off for long
 * @param mostToSpend what they agree to spend, in the ad account's currency; none if they agree to nothing, which a sandbox
 *     does not mind
 */
public record RunOrder(boolean resume, Option<BigDecimal> mostToSpend) {}
