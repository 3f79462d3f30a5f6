package dev.herald.domain.contact;

import dev.herald.domain.contact.Identifier.Kind;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * A customer as the business knows them. At least email or phone is there (endpoints page, mid-2026).
 *
 * @param email of kind {@link Kind#EMAIL}, and so on for the others
 */
public record Contact(
        Option<Identifier> email, Option<Identifier> phone, Option<Identifier> firstName, Option<Identifier> lastName) {

    /**
     * Guards the whole.
     *
     * @throws IllegalArgumentException if both email and phone are missing, or something is of another kind than its place;
     *     {@link #of} tells instead
     */
    public Contact {
        Violation.refuse(Violation.all(
                check(email, phone),
                inPlace(Kind.EMAIL, email),
                inPlace(Kind.PHONE, phone),
                inPlace(Kind.FIRST_NAME, firstName),
                inPlace(Kind.LAST_NAME, lastName)));
    }

    /** A customer as somebody wrote them down, normalised, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, Contact> of(
            Option<String> email, Option<String> phone, Option<String> firstName, Option<String> lastName) {
        var made = List.of(
                email.map(text -> Identifier.of(Kind.EMAIL, text)),
                phone.map(text -> Identifier.of(Kind.PHONE, text)),
                firstName.map(text -> Identifier.of(Kind.FIRST_NAME, text)),
                lastName.map(text -> Identifier.of(Kind.LAST_NAME, text)));
        var wrong = made.flatMap(part -> part.filter(Validation::isInvalid))
                .<Violation>flatMap(Validation::getError)
                .appendAll(check(email, phone));
        var parts = made.map(part -> part.flatMap(Validation::toOption));
        return Violation.valid(wrong, () -> new Contact(parts.get(0), parts.get(1), parts.get(2), parts.get(3)));
    }

    private static Seq<Violation> check(Option<?> email, Option<?> phone) {
        return Violation.unless(
                email.isDefined() || phone.isDefined(), "", "must have an email address or a phone number");
    }

    private static Seq<Violation> inPlace(Kind kind, Option<Identifier> identifier) {
        return Violation.unless(
                identifier.forAll(present -> present.kind() == kind), "", "holds something else as " + kind);
    }
}
