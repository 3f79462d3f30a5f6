package dev.herald.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.contact.Identifier.Kind;
import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final Option<String> NONE = Option.none();

    @Test
    void aCustomerIsKnownByEmailOrPhoneAndMaybeByName() {
        var contact = Contact.of(NONE, Option.some("+1 650 555 0100"), Option.some("Ana"), NONE)
                .get();

        assertThat(contact.phone().map(Identifier::value)).isEqualTo(Option.some("16505550100"));
        assertThat(contact.firstName().map(Identifier::value)).isEqualTo(Option.some("ana"));
        assertThat(contact.email()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wrong = Contact.of(Option.some("ana"), Option.some("x"), Option.some("!"), NONE);

        assertThat(wrong.getError().map(Violation::path)).containsExactly("email", "phone", "first_name");
    }

    @Test
    void aNameAloneIsNobody() {
        assertThat(Contact.of(NONE, NONE, Option.some("Ana"), Option.some("Lee"))
                        .getError())
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("email"));
    }

    @Test
    void nothingStandsInAnotherThingsPlace() {
        var phone = Identifier.of(Kind.PHONE, "16505550100").toOption();

        assertThatThrownBy(() -> new Contact(phone, Option.none(), Option.none(), Option.none()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contact(Option.none(), Option.none(), Option.none(), Option.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
