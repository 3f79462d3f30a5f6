package dev.herald.domain.budget;

import dev.herald.domain.region.Region;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Currency;

/**
 * What one delivered message is expected to cost, by the subscriber's country. An estimate: Meta's own prices come from
 * an auction. {@link #of} makes one from what people write; the constructor takes prices that are known to be ones.
 *
 * @param otherwise the price where the country is unknown or has none of its own
 */
public record PriceBook(Money otherwise, Map<Region, Money> byRegion) {

    /**
     * The price book, or every price in it that is none: negative, or in another currency than the default. A price of
     * zero is one. Paths are {@code default} and the regions' codes.
     */
    public static Validation<Seq<Violation>, PriceBook> of(Money otherwise, Map<Region, Money> byRegion) {
        var found = byRegion.toList()
                .sortBy(entry -> entry._1.code())
                .foldLeft(
                        notNegative("default", otherwise),
                        (earlier, entry) -> earlier.appendAll(check(entry._1.code(), entry._2, otherwise.currency())));
        return Violation.valid(found, () -> new PriceBook(otherwise, byRegion));
    }

    private static Seq<Violation> check(String path, Money price, Currency currency) {
        return Violation.all(
                notNegative(path, price),
                Violation.unless(
                        price.currency().equals(currency), path, "must be in " + currency + ", as the default is"));
    }

    private static Seq<Violation> notNegative(String path, Money price) {
        return Violation.unless(!price.isNegative(), path, "must not be negative");
    }

    /** The price of a message to a person in this region. */
    public Money price(Option<Region> region) {
        return region.flatMap(byRegion::get).getOrElse(otherwise);
    }

    /** The lowest of all prices: with less room than this no message can be paid. */
    public Money lowest() {
        return byRegion.values().fold(otherwise, Money::min);
    }
}
