package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreativeTest {
    private static final Creative.Story HATS = new Creative.Story.Link(
            "https://shop.example/hats", Option.some("For {{first_name}}"), Option.none(), Option.none());
    private static final Button LOOK = new Button.WebUrl("Look", "https://shop.example/hats");

    @ParameterizedTest
    @ValueSource(strings = {"en_US", "pt", "fil_PH"})
    void aLanguageIsNamedWithItsCountryOrWithout(String language) {
        assertThat(Creative.of(language, Option.none(), List.empty(), HATS).isValid())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EN", "en-US", "english", "en_us"})
    void aCreativeWithoutALanguageIsRefused(String language) {
        assertThat(Creative.of(language, Option.none(), List.empty(), HATS).getError())
                .extracting(Violation::path)
                .containsExactly("language");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var story = new Creative.Story.Video("a b", Option.some("{{nick}}"), Option.some(" "), Option.some("hats.png"));

        var wrong = Creative.of("en_US", Option.some("Hello {{nobody}}"), List.fill(4, LOOK), story);

        assertThat(wrong.getError().map(Violation::path))
                .containsExactly("greeting", "buttons", "video_id", "title", "message", "image_url");
        assertThatThrownBy(() -> new Creative("en_US", Option.none(), List.fill(4, LOOK), HATS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
