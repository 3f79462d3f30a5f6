package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import org.junit.jupiter.api.Test;

/** Every limit of a message on both sides, and all violations at once. */
class ContentTest {
    private static final String URL = "https://shop.example/sale";

    @Test
    void textHasOneTo640Characters() {
        assertThat(TextContent.of("x".repeat(640)).isValid()).isTrue();
        assertThat(codes(TextContent.of("x".repeat(641)))).containsExactly(ErrorCode.INVALID_CREATIVE);
        assertThat(codes(TextContent.of(" "))).containsExactly(ErrorCode.INVALID_CREATIVE);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(TextContent.of("🎩".repeat(640)).isValid()).isTrue();
    }

    @Test
    void aPlaceholderThatNobodyFillsIsRefused() {
        assertThat(TextContent.of("Hi {{first_name}} {{ last_name }} {{full_name}}")
                        .isValid())
                .isTrue();
        assertThat(codes(TextContent.of("Hi {{nickname}}"))).containsExactly(ErrorCode.UNRESOLVED_PLACEHOLDER);
    }

    @Test
    void aButtonHasATitleOfOneTo20CharactersAndAnAddress() {
        assertThat(Button.webUrl("x".repeat(20), URL).isValid()).isTrue();
        assertThat(codes(Button.webUrl("x".repeat(21), "ftp://shop.example")))
                .containsExactly(ErrorCode.INVALID_CREATIVE, ErrorCode.INVALID_URL);
        assertThat(codes(Button.webUrl("", "")))
                .containsExactly(ErrorCode.EMPTY_BUTTON_TITLE, ErrorCode.EMPTY_BUTTON_URL);
        assertThat(Button.postback("Talk", "x".repeat(1000)).isValid()).isTrue();
        assertThat(Button.postback("Talk", "x".repeat(1001)).isInvalid()).isTrue();
        assertThat(Button.postback("Talk", "").isInvalid()).isTrue();
    }

    @Test
    void anElementHasAtMostThreeButtonsAndShortTitles() {
        assertThat(element("x".repeat(80), 3).isValid()).isTrue();
        assertThat(codes(element("x".repeat(81), 4)))
                .containsExactly(ErrorCode.INVALID_CREATIVE, ErrorCode.TOO_MANY_BUTTONS);
    }

    @Test
    void aGenericTemplateHasOneToTenElementsAndAGreetingThatFits() {
        var element = element("Hats", 1).get();

        assertThat(GenericTemplate.of(Option.none(), List.fill(10, element)).isValid())
                .isTrue();
        assertThat(GenericTemplate.of(Option.none(), List.fill(11, element)).isInvalid())
                .isTrue();
        assertThat(GenericTemplate.of(Option.some("x".repeat(641)), List.empty())
                        .getError()
                        .map(Violation::path))
                .containsExactly("text", "elements");
    }

    @Test
    void aValueThatWouldBeInvalidCannotBeMade() {
        assertThatThrownBy(() -> new TextContent("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aViolationSeenFromFurtherOutKeepsItsPath() {
        var violation = Violation.of("url", "is wrong");

        assertThat(violation.within("buttons[0]").within("elements[2]").path()).isEqualTo("elements[2].buttons[0].url");
        assertThat(Violation.of("", "is wrong").within("text").path()).isEqualTo("text");
    }

    private static Validation<Seq<Violation>, Element> element(String title, int buttons) {
        return Element.of(
                title,
                Option.none(),
                Option.some(URL),
                Option.none(),
                List.fill(buttons, () -> Button.webUrl("View", URL).get()));
    }

    private static <T> Seq<ErrorCode> codes(Validation<Seq<Violation>, T> made) {
        return made.getError().flatMap(Violation::code);
    }
}
