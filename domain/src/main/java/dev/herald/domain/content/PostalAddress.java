package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * Where an order goes, as the receipt shows it. No part is documented to be required within it; one that is there must not
 * be empty.
 *
 * @param country any text: that it is a country's code is not documented
 */
public record PostalAddress(
        Option<String> street1,
        Option<String> street2,
        Option<String> city,
        Option<String> postalCode,
        Option<String> state,
        Option<String> country) {

    /**
     * Guards the parts.
     *
     * @throws IllegalArgumentException if they are refused; {@link #of} tells instead
     */
    public PostalAddress {
        Violation.refuse(check(street1, street2, city, postalCode, state, country));
    }

    /** The address, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, PostalAddress> of(
            Option<String> street1,
            Option<String> street2,
            Option<String> city,
            Option<String> postalCode,
            Option<String> state,
            Option<String> country) {
        return Violation.valid(
                check(street1, street2, city, postalCode, state, country),
                () -> new PostalAddress(street1, street2, city, postalCode, state, country));
    }

    private static Seq<Violation> check(
            Option<String> street1,
            Option<String> street2,
            Option<String> city,
            Option<String> postalCode,
            Option<String> state,
            Option<String> country) {
        return Violation.all(
                Texts.optional(street1, text -> Texts.fixed("street_1", text)),
                Texts.optional(street2, text -> Texts.fixed("street_2", text)),
                Texts.optional(city, text -> Texts.fixed("city", text)),
                Texts.optional(postalCode, text -> Texts.fixed("postal_code", text)),
                Texts.optional(state, text -> Texts.fixed("state", text)),
                Texts.optional(country, text -> Texts.fixed("country", text)));
    }
}
