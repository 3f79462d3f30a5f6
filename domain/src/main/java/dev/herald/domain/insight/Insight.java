package dev.herald.domain.insight;

import dev.herald.domain.budget.Money;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What came of messages within some days, as Meta counts it (endpoints page, mid-2026). What was not told is none, which is
 * not zero. In which unit rates are told, parts or percent, is not documented; they are kept as they come.
 *
 * @param from the first day, in the ad account's time zone
 * @param to the last day
 * @param delivered messages that arrived
 * @param spend what they cost
 * @param readRate how many were read, of those that arrived
 * @param clicks how often a button with a link was pressed
 * @param clickRate the same, of messages that arrived
 * @param costPerDelivered rounded to a millionth of the currency
 * @param costPerClick rounded to a millionth of the currency
 */
public record Insight(
        LocalDate from,
        LocalDate to,
        Option<Long> delivered,
        Option<Money> spend,
        Option<BigDecimal> readRate,
        Option<Long> clicks,
        Option<BigDecimal> clickRate,
        Option<Money> costPerDelivered,
        Option<Money> costPerClick) {}
