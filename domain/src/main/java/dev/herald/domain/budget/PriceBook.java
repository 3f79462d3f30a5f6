package dev.herald.domain.budget;

import dev.herald.domain.region.Region;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * What one delivered message is expected to cost, by the subscriber's country. An estimate: Meta's own prices come from
 * an auction.
 *
 * @param otherwise the price where the country is unknown or has none of its own
 */
public record PriceBook(Money otherwise, Map<Region, Money> byRegion) {

    /** The price of a message to a person in this region. */
    public Money price(Option<Region> region) {
        return region.flatMap(byRegion::get).getOrElse(otherwise);
    }

    /** The lowest of all prices: with less room than this no message can be paid. */
    public Money lowest() {
        return byRegion.values().fold(otherwise, Money::min);
    }
}
