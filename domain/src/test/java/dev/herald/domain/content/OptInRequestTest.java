package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OptInRequestTest {
    private static final Option<String> NONE = Option.none();

    @Property
    void itsTitleHasOneTo65CharactersHoweverWide(@ForAll @IntRange(min = 0, max = 130) int length) {
        assertThat(OptInRequest.of("🎩".repeat(length), NONE, NONE, Option.none())
                        .isValid())
                .isEqualTo(length >= 1 && length <= 65);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wrong = OptInRequest.of(
                "x".repeat(66) + "{{first_name}}",
                Option.some("hats.png"),
                Option.some("y".repeat(1001)),
                Option.none());

        assertThat(wrong.getError().map(Violation::path)).containsExactly("title", "title", "image_url", "payload");
        assertThatThrownBy(() -> new OptInRequest(" ", NONE, NONE, Option.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
