package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaTemplateTest {
    private static final Option<String> ID = Option.some("1745504518999123");
    private static final Option<String> NONE = Option.none();

    @Example
    void itShowsWhatWasUploadedOrStandsOnFacebook() {
        var uploaded = Drafts.media(ID, NONE).made().get();
        var onFacebook = Drafts.media(NONE, Option.some("https://www.facebook.com/photo/?fbid=1"))
                .made()
                .get();

        assertThat(uploaded.attachmentId()).contains(new AttachmentId("1745504518999123"));
        assertThat(onFacebook.attachmentId()).isEmpty();
        assertThat(onFacebook.source())
                .isEqualTo(new MediaTemplate.Source.OnFacebook("https://www.facebook.com/photo/?fbid=1"));
    }

    @Example
    void ofAnIdAndAnAddressOneMustBeGiven() {
        assertThat(Drafts.told(Drafts.media(NONE, NONE).made())).containsExactly("elements[0].attachment_id 2300010");
        assertThat(Drafts.told(
                        Drafts.media(ID, Option.some("https://facebook.com/1")).made()))
                .containsExactly("elements[0].attachment_id 2300010");
        assertThat(Drafts.told(Drafts.media(Option.some(""), NONE).made()))
                .containsExactly("elements[0].attachment_id 2300010");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/1",
                "https://facebook.com.shop.example/1",
                "https://notfacebook.com/1",
                "ftp://facebook.com/1",
                "https://a_b/facebook.com",
                ""
            })
    void anAddressElsewhereIsRefused(String url) {
        assertThat(Drafts.told(Drafts.media(NONE, Option.some(url)).made())).containsExactly("elements[0].url 2300077");
        assertThatThrownBy(() -> new MediaTemplate.Source.OnFacebook(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void itHasUpTo3ButtonsOfAnyKind(@ForAll @IntRange(min = 0, max = 6) int buttons) {
        var all = List.of(Drafts.webUrl(), Drafts.postback(), Drafts.app())
                .appendAll(List.fill(3, Drafts.app()))
                .take(buttons);
        var made = Drafts.media(ID, NONE, all.toJavaArray(Button.Draft[]::new)).made();

        assertThat(Drafts.told(made)).isEqualTo(buttons <= 3 ? List.empty() : List.of("elements[0].buttons 2300026"));
    }

    @Property
    void itHasExactlyOneElement(@ForAll @IntRange(min = 0, max = 4) int elements) {
        var one = Drafts.media(ID, NONE).elements().head();
        var made = new MediaTemplate.Draft(List.fill(elements, one)).made();

        assertThat(Drafts.told(made)).isEqualTo(elements == 1 ? List.empty() : List.of("elements 2300010"));
    }

    @Example
    void itsMediaTypeIsImageOrVideo() {
        assertThat(Drafts.told(ofType(Option.some("sound")).made())).containsExactly("elements[0].media_type 2300010");
        assertThat(Drafts.told(ofType(NONE).made())).containsExactly("elements[0].media_type 2300010");
        assertThat(ofType(Option.some("video")).made().get().type()).isEqualTo(MediaType.VIDEO);
    }

    @Example
    void whatIsPutTogetherFromValidPartsIsJudgedTheSame() {
        var source = new MediaTemplate.Source.Uploaded(new AttachmentId("1"));
        var four = List.fill(4, () -> Drafts.webUrl().made().get());

        assertThat(Drafts.told(MediaTemplate.of(MediaType.IMAGE, source, four)))
                .containsExactly("elements[0].buttons 2300026");
        assertThat(MediaTemplate.of(MediaType.IMAGE, source, four.tail()).isValid())
                .isTrue();
        assertThatThrownBy(() -> new MediaTemplate(MediaType.IMAGE, source, four))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Drafts.told(AttachmentId.of("a b"))).containsExactly(" 2300010");
        assertThat(AttachmentId.of("1").get()).hasToString("1");
    }

    private static MediaTemplate.Draft ofType(Option<String> mediaType) {
        return new MediaTemplate.Draft(
                List.of(new MediaTemplate.Draft.Item(mediaType, ID, Option.none(), List.empty())));
    }
}
