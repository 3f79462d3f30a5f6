package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each part of a message says about itself when it is refused: where, what, and the API's code. */
final class ContentPartsTest {
    private static final String URL = "https://shop.example/sale";

    @Test
    void aTextThatIsTooLongIsToldByHowMuch() {
        assertThat(TextContent.of("x".repeat(641)).getError())
                .containsExactly(Violation.of(
                        "text", "has 641 characters; at most 640 are allowed", ErrorCode.INVALID_CREATIVE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{first_name}}", "{{ last_name }}", "Hi {{full_name}}!", "no {placeholder}", "a {{ b"})
    void whatTheApiFillsInAndWhatIsNoPlaceholderPasses(String text) {
        assertThat(TextContent.of(text).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{firstname}}", "{{FIRST_NAME}}", "{{}}", "{{ }}", "{{first name}}", "{{first_name }} {{x}}"})
    void aPlaceholderThatNobodyFillsInIsRefused(String text) {
        assertThat(TextContent.of(text).getError().flatMap(Violation::code))
                .containsExactly(ErrorCode.UNRESOLVED_PLACEHOLDER);
    }

    @Test
    void everyPlaceholderThatNobodyFillsInIsNamed() {
        assertThat(TextContent.of("{{one}} {{first_name}} {{ two }}").getError().map(Violation::message))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("holds {{one}},"),
                        two -> assertThat(two).startsWith("holds {{ two }},"));
    }

    @Test
    void lookingForPlaceholdersTakesNoLongerForATextOfBlanks() {
        var text = "{{" + " ".repeat(20_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(TextContent.of(text).isValid()).isFalse());
    }

    @Test
    void aButtonReportsItsTitleAndItsAddressAtOnce() {
        assertThat(Button.webUrl("x".repeat(21), "").getError())
                .containsExactly(
                        Violation.of("title", "has 21 characters; at most 20 are allowed", ErrorCode.INVALID_CREATIVE),
                        Violation.of("url", "must not be empty", ErrorCode.EMPTY_BUTTON_URL));
        assertThat(paths(Button.postback(" ", "").getError())).containsExactly("title", "payload");
        assertThatThrownBy(() -> new Button.WebUrl("", URL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Button.Postback("Talk", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anElementReportsAllOfItsPartsAtOnce() {
        var button = Button.webUrl("View", URL).get();
        var found = Element.of(
                        "",
                        Option.some("x".repeat(81)),
                        Option.some("hat.png"),
                        Option.none(),
                        List.of(button, button, button, button))
                .getError();

        assertThat(paths(found)).containsExactly("title", "subtitle", "image_url", "buttons");
        assertThat(found.flatMap(Violation::code))
                .containsExactly(
                        ErrorCode.INVALID_CREATIVE,
                        ErrorCode.INVALID_CREATIVE,
                        ErrorCode.INVALID_URL,
                        ErrorCode.TOO_MANY_BUTTONS);
    }

    @Test
    void aSubtitleHasOneTo80CharactersIfThereIsOne() {
        assertThat(withSubtitle(Option.none())).isEmpty();
        assertThat(withSubtitle(Option.some("x".repeat(80)))).isEmpty();
        assertThat(withSubtitle(Option.some("x".repeat(81)))).containsExactly("subtitle");
        assertThat(withSubtitle(Option.some(""))).containsExactly("subtitle");
        assertThat(withSubtitle(Option.some("{{nickname}}"))).containsExactly("subtitle");
    }

    @Test
    void aGreetingHasUpTo640CharactersAndATemplateAtLeastOneElement() {
        var hats = Element.of("Hats", Option.none(), Option.none(), Option.none(), List.empty())
                .get();

        assertThat(GenericTemplate.of(Option.some("x".repeat(640)), List.of(hats))
                        .isValid())
                .isTrue();
        assertThat(paths(GenericTemplate.of(Option.some("x".repeat(641)), List.of(hats))
                        .getError()))
                .containsExactly("text");
        assertThat(GenericTemplate.of(Option.none(), List.empty()).getError().map(Violation::message))
                .containsExactly("holds 0 elements; 1 to 10 are allowed");
        assertThatThrownBy(() -> new GenericTemplate(Option.none(), List.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Seq<String> withSubtitle(Option<String> subtitle) {
        return Element.of("Hats", subtitle, Option.none(), Option.none(), List.empty())
                .fold(ContentPartsTest::paths, element -> List.empty());
    }

    private static Seq<String> paths(Seq<Violation> found) {
        return found.map(Violation::path);
    }
}
