package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Web addresses, wherever in a message they stand. */
final class WebAddressTest {
    private static final String LONGEST = "https://shop.example/".concat("x".repeat(2048 - 21));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "http://shop.example/sale?id=1#top",
                "HTTPS://SHOP.EXAMPLE",
                "https://shop.example:8443/a%20b"
            })
    void anAddressOfTheWebIsTaken(String url) {
        assertThat(WebAction.of(url, Option.none()).get().url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "//shop.example",
                "ftp://shop.example",
                "javascript:alert(1)",
                "mailto:a@shop.example",
                "https:",
                "https:///sale",
                "https://shop.example/a b",
                "https://shop.example/{{first_name}}"
            })
    void anythingElseIsRefusedWithTheApisOwnCode(String url) {
        assertThat(WebAction.of(url, Option.none()).getError()).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("url");
            assertThat(violation.code()).containsExactly(ErrorCode.INVALID_URL);
        });
    }

    @Test
    void anAddressHasUpTo2048Characters() {
        assertThat(LONGEST).hasSize(2048);
        assertThat(WebAction.of(LONGEST, Option.some(WebAction.Height.TALL)).isValid())
                .isTrue();
        assertThat(WebAction.of(LONGEST + "x", Option.none()).isValid()).isFalse();
        assertThatThrownBy(() -> new WebAction(LONGEST + "x", Option.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAddressesOfButtonsAndPicturesAreLookedAtToo() {
        assertThat(Button.webUrl("View", "shop.example").getError().map(Violation::path))
                .containsExactly("url");
        assertThat(Drafts.image("shop.example").made().getError())
                .containsExactly(Violation.of(
                        "image_url", "must be an address that begins with https:// or http://", ErrorCode.INVALID_URL));
    }
}
