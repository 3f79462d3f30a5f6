package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class GenericTemplateTest {

    @Property
    void aGenericTemplateHasOneTo10Elements(@ForAll @IntRange(min = 0, max = 20) int elements) {
        var draft = new GenericTemplate.Draft(Option.none(), List.fill(elements, Drafts.element()));

        assertThat(Drafts.told(draft.made()))
                .isEqualTo(elements >= 1 && elements <= 10 ? List.empty() : List.of("elements 2300010"));
    }

    @Property
    void aGreetingHasOneTo640Characters(@ForAll @IntRange(min = 0, max = 1280) int length) {
        var draft = new GenericTemplate.Draft(Option.some("x".repeat(length)), List.of(Drafts.element()));

        assertThat(draft.made().isValid()).isEqualTo(length >= 1 && length <= 640);
    }

    @Example
    void aGridStandsAloneAndNeverInACarousel() {
        assertThat(Drafts.generic(Drafts.element(Drafts.grid(6))).made().isValid())
                .isTrue();
        assertThat(Drafts.told(Drafts.generic(Drafts.element(), Drafts.element(Drafts.grid(2)))
                        .made()))
                .containsExactly("elements[1].image_urls 2300046");
    }

    @Example
    void thatAGridStandsInACarouselIsSeenWhateverElseIsWrongWithIt() {
        var mixed = new Visual.Draft(
                Option.none(),
                Option.some(Drafts.URL),
                Option.some(List.fill(2, Drafts.gridImage(true))),
                Option.none());

        assertThat(Drafts.told(
                        Drafts.generic(Drafts.element(mixed), Drafts.element()).made()))
                .containsExactlyInAnyOrder(
                        "elements[0].image_urls 2300046",
                        "elements[0].image_urls 2300047",
                        "elements[0].image_urls 2300048");
    }

    @Example
    void theInnermostViolationHasItsWholePath() {
        var wrong = Button.Draft.webUrl("View", "nowhere");

        assertThat(Drafts.paths(Drafts.generic(Drafts.element(), Drafts.element(), Drafts.element(wrong))
                        .made()))
                .containsExactly("elements[2].buttons[0].url");
    }

    @Example
    void whatIsPutTogetherFromValidPartsIsJudgedTheSame() {
        var grid = Drafts.element(Drafts.grid(2)).made().get();

        assertThat(GenericTemplate.of(Option.none(), List.of(grid)).isValid()).isTrue();
        assertThat(Drafts.told(GenericTemplate.of(Option.some(""), List.of(grid, grid))))
                .containsExactly("text 2300010", "elements[0].image_urls 2300046", "elements[1].image_urls 2300046");
        assertThatThrownBy(() -> new GenericTemplate(Option.none(), List.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
