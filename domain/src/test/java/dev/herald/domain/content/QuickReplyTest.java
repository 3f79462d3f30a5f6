package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class QuickReplyTest {
    private static final Option<String> NONE = Option.none();
    private static final Option<String> URL = Option.some(Drafts.URL);

    @Property
    void aMessageHasUpTo13(@ForAll @IntRange(min = 0, max = 26) int replies) {
        var text = new TextTemplate("Hi");
        var made = MessageContent.made(TextTemplate.of("Hi"), List.fill(replies, Drafts.quickReply()));

        assertThat(Drafts.told(made)).isEqualTo(replies <= 13 ? List.empty() : List.of("quick_replies 2300010"));
        assertThat(MessageContent.of(text, List.fill(replies, new QuickReply.Email()))
                        .isValid())
                .isEqualTo(replies <= 13);
    }

    @Property
    void aTitleHasUpTo20Characters(@ForAll @IntRange(min = 0, max = 40) int length) {
        assertThat(text(Option.some("x".repeat(length)), NONE, NONE).made().isValid())
                .isEqualTo(length >= 1 && length <= 20);
    }

    @Property
    void aPayloadHasUpTo1000Characters(@ForAll @IntRange(min = 0, max = 2000) int length) {
        assertThat(text(Option.some("Yes"), Option.some("x".repeat(length)), NONE)
                        .made()
                        .isValid())
                .isEqualTo(length >= 1 && length <= 1000);
    }

    @Example
    void oneOfTitleAndImageMustBeThere() {
        assertThat(Drafts.told(text(NONE, NONE, NONE).made())).containsExactly("title 2300010");
        assertThat(text(NONE, NONE, URL).made().isValid()).isTrue();
        assertThat(text(Option.some(""), NONE, URL).made().get())
                .isEqualTo(new QuickReply.Text(Option.none(), Option.none(), URL));
        assertThatThrownBy(() -> new QuickReply.Text(NONE, NONE, NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(Drafts.told(text(Option.some("{{first_name}}"), Option.some(""), Option.some("nowhere"))
                        .made()))
                .containsExactly("title 2300038", "payload 2300010", "image_url 2300077");
    }

    @Example
    void aPersonsNumberAndAddressNeedNothingElse() {
        assertThat(ofType(Option.some("user_phone_number")).made().get()).isEqualTo(new QuickReply.PhoneNumber());
        assertThat(ofType(Option.some("user_email")).made().get()).isEqualTo(new QuickReply.Email());
    }

    @Example
    void anUnknownTypeOrNoneIsRefused() {
        assertThat(Drafts.told(ofType(Option.some("location")).made())).containsExactly("content_type 2300010");
        assertThat(Drafts.told(ofType(NONE).made())).containsExactly("content_type 2300010");
    }

    private static QuickReply.Draft text(Option<String> title, Option<String> payload, Option<String> imageUrl) {
        return new QuickReply.Draft(Option.some(QuickReply.TEXT), title, payload, imageUrl);
    }

    private static QuickReply.Draft ofType(Option<String> type) {
        return new QuickReply.Draft(type, NONE, NONE, NONE);
    }
}
