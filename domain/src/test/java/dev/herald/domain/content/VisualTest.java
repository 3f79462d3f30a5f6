package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class VisualTest {
    private static final Option<String> URL = Option.some(Drafts.URL);
    private static final Option<String> NONE = Option.none();

    @Property
    void aGridHasOneTo6Images(@ForAll @IntRange(min = 0, max = 12) int images) {
        assertThat(Drafts.grid(images).made().isValid()).isEqualTo(images >= 1 && images <= 6);
    }

    @Property
    void atMostOneImageOfAGridIsTheMainOne(@ForAll @IntRange(min = 0, max = 6) int heroes) {
        var images = List.tabulate(6, index -> Drafts.gridImage(index < heroes));

        assertThat(Drafts.told(Drafts.grid(images).made()))
                .isEqualTo(heroes <= 1 ? List.empty() : List.of("image_urls 2300048"));
    }

    @Example
    void withoutAMediaTypeAnElementShowsAnImageIfItHasOne() {
        assertThat(Visual.Draft.nothing().made().get()).isEmpty();
        assertThat(Drafts.image(Drafts.URL).made().get()).contains(new Visual.Image(Drafts.URL));
        assertThat(draft(Option.some("image"), URL, NONE).made().get()).contains(new Visual.Image(Drafts.URL));
        assertThat(Drafts.video().made().get()).contains(new Visual.Video("5150"));
        assertThat(Drafts.grid(List.of(Drafts.gridImage(true))).made().get())
                .contains(new Visual.ImageGrid(List.of(new Visual.GridImage(Drafts.URL, true))));
    }

    @Example
    void whatAMediaTypePromisesMustBeThere() {
        assertThat(Drafts.told(draft(Option.some("image"), NONE, NONE).made())).containsExactly("image_url 2300022");
        assertThat(Drafts.told(draft(Option.some("video"), NONE, NONE).made())).containsExactly("video_id 2300021");
        assertThat(Drafts.told(
                        draft(Option.some("video"), NONE, Option.some("")).made()))
                .containsExactly("video_id 2300021");
        assertThat(Drafts.told(
                        draft(Option.some("video"), NONE, Option.some("a b")).made()))
                .containsExactly("video_id 2300010");
        assertThat(Drafts.told(draft(Option.some("sound"), NONE, NONE).made())).containsExactly("media_type 2300010");
    }

    @Example
    void whatGoesWithAnotherMediaTypeIsRefused() {
        assertThat(Drafts.told(draft(NONE, NONE, Option.some("5150")).made())).containsExactly("video_id 2300010");
        assertThat(Drafts.told(
                        draft(Option.some("video"), URL, Option.some("5150")).made()))
                .containsExactly("image_url 2300010");
    }

    @Example
    void everythingThatContradictsItselfIsToldAtOnce() {
        var draft = new Visual.Draft(
                Option.some("video"),
                Option.some("nowhere"),
                Option.some(List.of(Drafts.gridImage(true), new Visual.GridImage.Draft(Option.none(), true))
                        .appendAll(List.fill(5, Drafts.gridImage(false)))),
                NONE);

        assertThat(Drafts.told(draft.made()))
                .containsExactlyInAnyOrder(
                        "image_urls 2300047",
                        "video_id 2300021",
                        "image_url 2300010",
                        "image_urls 2300010",
                        "image_url 2300077",
                        "image_urls[1].url 2300077",
                        "image_urls 2300010",
                        "image_urls 2300048");
    }

    @Example
    void aVisualThatWouldBeInvalidCannotBeMade() {
        assertThatThrownBy(() -> new Visual.Image("nowhere")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Visual.Video("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Visual.ImageGrid(List.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Visual.GridImage("nowhere", true)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Visual.Draft draft(Option<String> mediaType, Option<String> imageUrl, Option<String> videoId) {
        return new Visual.Draft(mediaType, imageUrl, Option.none(), videoId);
    }
}
