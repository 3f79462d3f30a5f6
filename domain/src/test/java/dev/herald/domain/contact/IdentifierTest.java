package dev.herald.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.contact.Identifier.Kind;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EMAIL | '  Ana@Shop.Example ' | ana@shop.example
                    EMAIL | İSMET@shop.example | i̇smet@shop.example
                    PHONE | +1 (650) 555-0100 | 16505550100
                    PHONE | 0044.20.7946.0958 | 442079460958
                    PHONE | +44 (0)20 7946–0958 | 442079460958
                    FIRST_NAME | ' Jean-Luc ' | jeanluc
                    FIRST_NAME | María  José | maría josé
                    LAST_NAME | O'Brien, | obrien
                    LAST_NAME | NÚÑEZ | núñez
                    LAST_NAME | 王 | 王
                    """)
    void whatSomebodyWroteIsNormalised(Kind kind, String written, String normalised) {
        var identifier = Identifier.of(kind, written).get();

        assertThat(identifier.value()).isEqualTo(normalised);
        assertThat(identifier.hashed()).isFalse();
    }

    @Test
    void lettersWrittenInTwoWaysAreOneName() {
        assertThat(Identifier.of(Kind.LAST_NAME, "Nun\u0303ez")).isEqualTo(Identifier.of(Kind.LAST_NAME, "NU\u00d1EZ"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EMAIL | ana
                    EMAIL | @shop.example
                    EMAIL | ana@
                    EMAIL | ana@shop@example
                    EMAIL | an a@shop.example
                    PHONE | 555010
                    PHONE | +1 650 555-0100 ext. 3
                    PHONE | 1234567890123456
                    PHONE | 00
                    PHONE | ١٦٥٠٥٥٥٠١٠٠
                    FIRST_NAME | ...
                    LAST_NAME | ' '
                    """)
    void whatIsNoneIsRefusedAtItsPlace(Kind kind, String written) {
        var wrong = Identifier.of(kind, written);

        assertThat(wrong.isInvalid()).isTrue();
        assertThat(wrong.getError().head().path()).isEqualTo(kind.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void aMarkThatPunctuationHeldApartJoinsItsLetter() {
        assertThat(Identifier.of(Kind.LAST_NAME, "Nun.\u0303ez").get().value()).isEqualTo("nu\u00f1ez");
    }

    @Property
    void namesOfOddCharactersAreNormalisedOnce(@ForAll("oddNames") String name) {
        var once = Identifier.of(Kind.FIRST_NAME, name).get().value();

        assertThat(Identifier.of(Kind.FIRST_NAME, once).get().value()).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> oddNames() {
        return Arbitraries.strings()
                .withChars(
                        'a', 'E', '.', '-', ' ', '\u0301', '\u0130', '\u212b', '\u2126', '\u00a0', '\n', '\u00df',
                        '\u2028')
                .ofMaxLength(20)
                .map(text -> text + "z");
    }

    @Property
    void normalisingTwiceIsNormalisingOnceAndNothingIsThrown(@ForAll Kind kind, @ForAll String text) {
        Identifier.of(kind, text)
                .forEach(identifier -> assertThat(
                                Identifier.of(kind, identifier.value()).get())
                        .isEqualTo(identifier));
    }

    @Property
    void aNameHoldsNoPunctuationAndNoCapitals(@ForAll String text) {
        Identifier.of(Kind.LAST_NAME, "x" + text)
                .forEach(name -> assertThat(name.value().codePoints())
                        .noneMatch(c -> c < 128 && !Character.isLowerCase(c) && !Character.isDigit(c) && c != ' '));
    }

    @Test
    void aDigestIsTakenAsItIsInLowerCase() {
        var identifier = Identifier.hashed(Kind.EMAIL, " " + DIGEST.toUpperCase(Locale.ROOT));

        assertThat(identifier.get()).isEqualTo(new Identifier(Kind.EMAIL, DIGEST, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "ana@shop.example", "g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void whatIsNoDigestIsRefused(String text) {
        assertThat(Identifier.hashed(Kind.EMAIL, text).isInvalid()).isTrue();
    }

    @Test
    void nothingThatIsNotNormalisedExists() {
        assertThatThrownBy(() -> new Identifier(Kind.EMAIL, "Ana@shop.example", false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Identifier(Kind.PHONE, "+16505550100", false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Identifier(Kind.EMAIL, "ana@shop.example", true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsTextShowsNothingOfIt() {
        assertThat(Identifier.of(Kind.EMAIL, "ana@shop.example").get().toString())
                .doesNotContain("ana");
    }
}
