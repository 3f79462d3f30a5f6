package dev.herald.application.office;

import dev.herald.domain.budget.Money;
import io.vavr.control.Option;

/**
 * What Meta counts of a campaign, beside what is counted here by the price book and the events that came.
 *
 * @param delivered as Meta counts it; none if it did not say
 * @param spend what Meta charges; none if it did not say
 * @param deliveredHere as events told; none if that was not counted yet
 * @param spentHere by the campaign's price book
 */
public record MetaFigures(Option<Long> delivered, Option<Money> spend, Option<Long> deliveredHere, Money spentHere) {

    /** The same with what is counted here. */
    MetaFigures beside(Option<Long> counted) {
        return new MetaFigures(delivered, spend, counted, spentHere);
    }

    /** How much more Meta charges than is reckoned here; less than zero if it charges less, none if it did not say. */
    public Option<Money> variance() {
        return spend.map(charged -> charged.minus(spentHere));
    }
}
