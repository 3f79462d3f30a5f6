package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class ButtonTemplateTest {

    @Property
    void aButtonTemplateHasOneTo3Buttons(@ForAll @IntRange(min = 0, max = 6) int buttons) {
        var expected = buttons == 0
                ? List.of("buttons 2300010")
                : buttons <= 3 ? List.<String>empty() : List.of("buttons 2300026");

        assertThat(Drafts.told(new ButtonTemplate.Draft(Option.some("Hi"), List.fill(buttons, Drafts.webUrl())).made()))
                .isEqualTo(expected);
    }

    @Property
    void itsTextHasOneTo640Characters(@ForAll @IntRange(min = 0, max = 1280) int length) {
        assertThat(new ButtonTemplate.Draft(Option.some("x".repeat(length)), List.of(Drafts.postback()))
                        .made()
                        .isValid())
                .isEqualTo(length >= 1 && length <= 640);
    }

    @Example
    void itTakesNoButtonThatOpensAnApp() {
        var draft = new ButtonTemplate.Draft(
                Option.none(), List.of(Drafts.webUrl(), Drafts.app(), Drafts.ofType(Option.some("wave"))));

        assertThat(Drafts.told(draft.made()))
                .containsExactly("text 2300010", "buttons[1].type 2300023", "buttons[2].type 2300023");
    }

    @Example
    void whatIsPutTogetherFromValidPartsIsJudgedTheSame() {
        var app = List.of(Drafts.app().made().get());

        assertThat(Drafts.told(ButtonTemplate.of("Hi", app))).containsExactly("buttons[0].type 2300023");
        assertThat(ButtonTemplate.of("Hi", List.of(Drafts.webUrl().made().get()))
                        .isValid())
                .isTrue();
        assertThatThrownBy(() -> new ButtonTemplate("Hi", app)).isInstanceOf(IllegalArgumentException.class);
    }
}
