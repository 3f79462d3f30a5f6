package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;

/**
 * Something that changes what an order costs, such as a discount. Neither part is documented to be required.
 *
 * @param name not empty if it is there
 */
public record ReceiptAdjustment(Option<String> name, Option<Amount> amount) {

    /**
     * Guards the name.
     *
     * @throws IllegalArgumentException if it is refused; {@link Draft#made} tells instead
     */
    public ReceiptAdjustment {
        Violation.refuse(check(name));
    }

    private static Seq<Violation> check(Option<String> name) {
        return Texts.optional(name, text -> Texts.fixed("name", text));
    }

    /** An adjustment as someone wrote it. */
    public record Draft(Option<String> name, Option<BigDecimal> amount) {

        /** The adjustment, or everything that is wrong with it. */
        public Validation<Seq<Violation>, ReceiptAdjustment> made() {
            return Violation.valid(
                    Violation.all(check(name), Parts.wrong("amount", amount.map(Amount::of))),
                    () -> new ReceiptAdjustment(name, amount.map(Amount::new)));
        }
    }
}
