package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class ButtonTest {

    @Property
    void aTitleHasUpTo20Characters(@ForAll @IntRange(min = 1, max = 40) int length) {
        var title = "x".repeat(length);

        assertThat(Button.webUrl(title, Drafts.URL).isValid()).isEqualTo(length <= 20);
        assertThat(Button.postback(title, "HELP").isValid()).isEqualTo(length <= 20);
        assertThat(Button.app(Option.some(title), "shop://", "shop:x").isInvalid())
                .isTrue();
        assertThat(Button.app(Option.some(title), "shop://a", "shop:x").isValid())
                .isEqualTo(length <= 20);
    }

    @Property
    void aPayloadHasUpTo1000Characters(@ForAll @IntRange(min = 0, max = 2000) int length) {
        assertThat(Button.postback("Talk", "x".repeat(length)).isValid()).isEqualTo(length > 0 && length <= 1000);
    }

    @Example
    void thePayloadsLimitIsMetExactly() {
        assertThat(Button.postback("Talk", "x".repeat(1000)).isValid()).isTrue();
        assertThat(Drafts.told(Button.postback("Talk", "x".repeat(1001)))).containsExactly("payload 2300010");
    }

    @Example
    void aPayloadIsForThePageAndMayHoldAnything() {
        assertThat(Button.postback("Talk", "{{customer}}\n ").isValid()).isTrue();
    }

    @Example
    void aButtonReportsItsTitleAndItsAddressAtOnce() {
        assertThat(Button.webUrl("x".repeat(21), "").getError())
                .containsExactly(
                        Violation.of("title", "has 21 characters; at most 20 are allowed", ErrorCode.INVALID_CREATIVE),
                        Violation.of("url", "must not be empty", ErrorCode.EMPTY_BUTTON_URL));
        assertThat(Drafts.told(Button.postback(" ", ""))).containsExactly("title 2300025", "payload 2300010");
    }

    @Example
    void whatIsMissingIsToldWithItsCode() {
        assertThat(Drafts.told(Drafts.ofType(Option.some("web_url")).made())).containsExactly("url 2300077");
        assertThat(Drafts.told(Drafts.ofType(Option.some("postback")).made())).containsExactly("payload 2300010");
        assertThat(Drafts.told(Drafts.ofType(Option.some("app")).made()))
                .containsExactly("ios_url 2300077", "android_url 2300077");
        assertThat(Drafts.told(Drafts.app(Option.some(""), Option.some(""), Option.some("nowhere"))
                        .made()))
                .containsExactly("title 2300025", "ios_url 2300024", "android_url 2300077");
    }

    @Example
    void aButtonOfAnUnknownTypeOrNoneIsRefused() {
        assertThat(Drafts.ofType(Option.some("wave")).made().getError())
                .containsExactly(Violation.of(
                        "type", "must be one of web_url, postback, app, but is wave", ErrorCode.INVALID_BUTTON_TYPE));
        assertThat(Drafts.ofType(Option.none()).made().getError())
                .containsExactly(Violation.of(
                        "type", "is missing; one of web_url, postback, app", ErrorCode.INVALID_BUTTON_TYPE));
    }

    @Example
    void aButtonThatWouldBeInvalidCannotBeMade() {
        assertThatThrownBy(() -> new Button.WebUrl("", Drafts.URL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Button.Postback("Talk", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Button.App(Option.none(), "", "shop://a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aButtonKnowsItsKind() {
        assertThat(Drafts.webUrl().made().get().kind()).isEqualTo(Button.Kind.WEB_URL);
        assertThat(Drafts.postback().made().get().kind()).isEqualTo(Button.Kind.POSTBACK);
        assertThat(Drafts.app().made().get().kind()).isEqualTo(Button.Kind.APP);
    }
}
