package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Something that was ordered. No part is documented to be required, and no limit for its texts.
 *
 * @param title not empty if it is there
 * @param subtitle not empty if it is there
 * @param price of all of it or of one; which is not documented
 * @param imageUrl a picture of it
 */
public record ReceiptItem(
        Option<String> title,
        Option<String> subtitle,
        Option<Amount> quantity,
        Option<Amount> price,
        Option<Currency> currency,
        Option<String> imageUrl) {

    /**
     * Guards the texts and the address.
     *
     * @throws IllegalArgumentException if they are refused; {@link Draft#made} tells instead
     */
    public ReceiptItem {
        Violation.refuse(check(title, subtitle, imageUrl));
    }

    private static Seq<Violation> check(Option<String> title, Option<String> subtitle, Option<String> imageUrl) {
        return Violation.all(
                Texts.optional(title, text -> Texts.personal("title", text)),
                Texts.optional(subtitle, text -> Texts.personal("subtitle", text)),
                Texts.optional(imageUrl, url -> Addresses.web("image_url", url)));
    }

    /** An item as someone wrote it. */
    public record Draft(
            Option<String> title,
            Option<String> subtitle,
            Option<BigDecimal> quantity,
            Option<BigDecimal> price,
            Option<String> currency,
            Option<String> imageUrl) {

        /** The item, or everything that is wrong with it. */
        public Validation<Seq<Violation>, ReceiptItem> made() {
            var found = Violation.all(
                    check(title, subtitle, imageUrl),
                    Parts.wrong("quantity", quantity.map(Amount::of)),
                    Parts.wrong("price", price.map(Amount::of)),
                    Texts.optional(currency, Currencies::check));
            return Violation.valid(
                    found,
                    () -> new ReceiptItem(
                            title,
                            subtitle,
                            quantity.map(Amount::new),
                            price.map(Amount::new),
                            currency.flatMap(Currencies::of),
                            imageUrl));
        }
    }
}
