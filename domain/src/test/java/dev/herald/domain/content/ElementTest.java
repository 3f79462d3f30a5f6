package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class ElementTest {

    @Property
    void titleAndSubtitleHaveOneTo80Characters(@ForAll @IntRange(min = 0, max = 160) int length) {
        var text = "x".repeat(length);
        var fits = length >= 1 && length <= 80;

        assertThat(element(text, Option.none()).made().isValid()).isEqualTo(fits);
        assertThat(element("Hats", Option.some(text)).made().isValid()).isEqualTo(fits);
    }

    @Property
    void anElementHasUpTo3Buttons(@ForAll @IntRange(min = 0, max = 10) int buttons) {
        var all = List.fill(buttons, Drafts.postback()).toJavaArray(Button.Draft[]::new);

        assertThat(Drafts.told(Drafts.element(all).made()))
                .isEqualTo(buttons <= 3 ? List.empty() : List.of("buttons 2300026"));
    }

    @Example
    void placeholdersAreFilledInTitleAndSubtitle() {
        assertThat(element("{{first_name}}", Option.some("{{last_name}}"))
                        .made()
                        .isValid())
                .isTrue();
        assertThat(Drafts.told(element("{{nick}}", Option.some("{{nick}}")).made()))
                .containsExactly("title 2300038", "subtitle 2300038");
    }

    @Example
    void aVideoTakesNoPostbackButtonsAndAnImageDoes() {
        var image = Drafts.image(Drafts.URL);

        assertThat(Drafts.told(Drafts.element(Drafts.video(), Drafts.webUrl(), Drafts.postback(), Drafts.app())
                        .made()))
                .containsExactly("buttons[1].type 2300023");
        assertThat(Drafts.element(image, Drafts.postback()).made().isValid()).isTrue();
    }

    @Example
    void rulesOfTheWholeAreJudgedEvenWhereThePartsAreWrong() {
        var video = new Visual.Draft(Option.some("video"), Option.none(), Option.none(), Option.none());
        var wrong = Button.Draft.postback("", "");

        assertThat(Drafts.told(Drafts.element(video, wrong, Drafts.webUrl(), Drafts.webUrl(), Drafts.webUrl())
                        .made()))
                .containsExactlyInAnyOrder(
                        "video_id 2300021",
                        "buttons 2300026",
                        "buttons[0].type 2300023",
                        "buttons[0].title 2300025",
                        "buttons[0].payload 2300010");
    }

    @Example
    void anActionReportsItsTypeItsAddressAndItsHeightAtOnce() {
        var action = new WebAction.Draft(Option.some("postback"), Option.none(), Option.some("huge"));

        assertThat(Drafts.told(action.made()))
                .containsExactly("type 2300023", "url 2300077", "webview_height_ratio 2300010");
        assertThat(Drafts.told(new WebAction.Draft(Option.none(), Option.some(Drafts.URL), Option.none()).made()))
                .containsExactly("type 2300023");
        assertThat(Drafts.told(new Element.Draft(
                                Option.some("Hats"),
                                Option.none(),
                                Visual.Draft.nothing(),
                                Option.some(action),
                                List.empty())
                        .made()))
                .contains("default_action.url 2300077");
    }

    @Example
    void anActionsHeightIsReadInCapitalsToo() {
        var action = new WebAction.Draft(Option.some("web_url"), Option.some(Drafts.URL), Option.some("TALL"));

        assertThat(action.made().get()).isEqualTo(new WebAction(Drafts.URL, Option.some(WebAction.Height.TALL)));
    }

    @Example
    void whatIsPutTogetherFromValidPartsIsJudgedTheSame() {
        var video = Option.<Visual>some(new Visual.Video("5150"));
        var talk = List.of(Drafts.postback().made().get());

        assertThat(Drafts.told(Element.of("Hats", Option.none(), video, Option.none(), talk)))
                .containsExactly("buttons[0].type 2300023");
        assertThat(Element.of("Hats", Option.none(), Option.none(), Option.none(), talk)
                        .isValid())
                .isTrue();
        assertThatThrownBy(() -> new Element("Hats", Option.none(), video, Option.none(), talk))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Element.Draft element(String title, Option<String> subtitle) {
        return new Element.Draft(Option.some(title), subtitle, Visual.Draft.nothing(), Option.none(), List.empty());
    }
}
