package dev.herald.application.port;

import dev.herald.domain.account.AdAccount;
import io.vavr.control.Option;

/**
 * An ad account as the API describes it.
 *
 * @param account what the rules need; its terms are unknown and so is its minimum daily budget, since the API tells
 *     neither here
 * @param status whether Meta lets it spend; none if not told
 * @param disableReason Meta's number for why it does not; none if it gave none, or 0
 */
public record AccountReport(AdAccount account, Option<AccountStatus> status, Option<Integer> disableReason) {}
