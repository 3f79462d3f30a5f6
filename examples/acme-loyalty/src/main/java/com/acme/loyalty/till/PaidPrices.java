package com.acme.loyalty.till;

import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.region.Region;
import dev.herald.domain.violation.Violation;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Currency;
import java.util.function.UnaryOperator;

/**
 * Acme's price book: what a delivered message has cost Acme lately, in dollars, country by country. Elsewhere the prices of
 * the campaign file hold.
 *
 * <pre>
 * country,usd
 * MX,0.0093
 * </pre>
 */
public final class PaidPrices implements UnaryOperator<PriceBook> {
    private static final Currency USD = Currency.getInstance("USD");

    private final Map<Region, Money> paid;

    private PaidPrices(Map<Region, Money> paid) {
        this.paid = paid;
    }

    /** Reads the whole of it, or tells everything that is wrong with it. */
    public static Validation<Seq<Violation>, PaidPrices> read(Table table) {
        return table.read(
                        List.of("country", "usd"),
                        values -> Validation.combine(Region.of(values.get(0)), Money.of(values.get(1), USD))
                                .ap(Tuple::of)
                                .mapError(mistakes -> mistakes.flatMap(all -> all)))
                .map(rows -> new PaidPrices(HashMap.ofEntries(rows)));
    }

    /** The book of a campaign file with what was paid in place of what was guessed. */
    @Override
    public PriceBook apply(PriceBook written) {
        return new PriceBook(written.otherwise(), paid.merge(written.byRegion()));
    }
}
