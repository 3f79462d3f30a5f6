package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;

/** What an order costs, in the receipt's currency. That the parts make up the total is not documented, nor checked. */
public record ReceiptSummary(
        Option<Amount> subtotal, Option<Amount> shippingCost, Option<Amount> totalTax, Amount totalCost) {

    /** A summary as someone wrote it. */
    public record Draft(
            Option<BigDecimal> subtotal,
            Option<BigDecimal> shippingCost,
            Option<BigDecimal> totalTax,
            Option<BigDecimal> totalCost) {

        /** Of a receipt that has none. */
        public static Draft nothing() {
            return new Draft(Option.none(), Option.none(), Option.none(), Option.none());
        }

        /** The summary, or everything that is wrong with it. */
        public Validation<Seq<Violation>, ReceiptSummary> made() {
            var total = totalCost
                    .map(Amount::of)
                    .getOrElse(() ->
                            Validation.invalid(List.of(Violation.of("", "is missing", ErrorCode.INVALID_CREATIVE))));
            var found = Violation.all(
                    Parts.wrong("subtotal", subtotal.map(Amount::of)),
                    Parts.wrong("shipping_cost", shippingCost.map(Amount::of)),
                    Parts.wrong("total_tax", totalTax.map(Amount::of)),
                    Violation.within("total_cost", Parts.wrong(total)));
            return Violation.valid(
                    found,
                    () -> new ReceiptSummary(
                            subtotal.map(Amount::new),
                            shippingCost.map(Amount::new),
                            totalTax.map(Amount::new),
                            total.get()));
        }
    }
}
