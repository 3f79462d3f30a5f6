package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceholderTest {

    @ParameterizedTest
    @EnumSource(Placeholder.Filling.class)
    void whatIsWrittenAsDocumentedIsFilledIn(Placeholder.Filling filling) {
        assertThat(Placeholder.in("Hi " + filling.written() + "!"))
                .singleElement()
                .satisfies(found -> assertThat(found.filling()).contains(filling));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ last_name }}", "no {placeholder}", "a {{ b", "a }} b", "{{a{b}}"})
    void blanksInsideTheBracesAndWhatIsNoPlaceholderPass(String text) {
        assertThat(TextTemplate.of(text).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{firstname}}", "{{FIRST_NAME}}", "{{}}", "{{ }}", "{{first name}}", "{{first_name }} {{x}}"})
    void aPlaceholderThatNobodyFillsInIsRefused(String text) {
        assertThat(Drafts.codes(TextTemplate.of(text))).containsExactly(ErrorCode.UNRESOLVED_PLACEHOLDER);
    }

    @Test
    void everyPlaceholderThatNobodyFillsInIsNamed() {
        assertThat(TextTemplate.of("{{one}} {{first_name}} {{ two }}")
                        .getError()
                        .map(Violation::message))
                .containsExactly(
                        "holds {{one}}, which nobody fills in; first_name, last_name, full_name can be used",
                        "holds {{ two }}, which nobody fills in; first_name, last_name, full_name can be used");
    }

    @Test
    void onAButtonNothingIsFilledIn() {
        assertThat(Button.webUrl("Hi {{first_name}}", Drafts.URL).getError())
                .containsExactly(Violation.of(
                        "title", "holds {{first_name}}, which nobody fills in here", ErrorCode.UNRESOLVED_PLACEHOLDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{{", "first_name", "{{a}} {{b}}"})
    void whatIsNoPlaceholderCannotBeMadeOne(String text) {
        assertThatThrownBy(() -> new Placeholder(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lookingForPlaceholdersTakesNoLongerForATextOfBlanks() {
        var text = "{{" + " ".repeat(20_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(TextTemplate.of(text).isValid()).isFalse());
    }
}
