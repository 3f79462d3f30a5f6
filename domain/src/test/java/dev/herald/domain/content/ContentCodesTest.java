package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Foreseen;
import dev.herald.domain.reason.Stage;
import dev.herald.domain.violation.Violation;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Which codes content is refused with when it is made: all that are published, and no other. */
final class ContentCodesTest {
    private static final Map<ErrorCode, Validation<Seq<Violation>, ? extends Template>> RAISED = HashMap.ofEntries(
            raised(ErrorCode.INVALID_CREATIVE, TextTemplate.of("")),
            raised(ErrorCode.VIDEO_MEDIA_TYPE_MISSING_VIDEO_ID, showing(typed("video"))),
            raised(ErrorCode.IMAGE_MEDIA_TYPE_MISSING_IMAGE_URL, showing(typed("image"))),
            raised(ErrorCode.INVALID_BUTTON_TYPE, pressing(Drafts.ofType(Option.some("wave")))),
            raised(ErrorCode.EMPTY_BUTTON_URL, pressing(Button.Draft.webUrl("View", ""))),
            raised(ErrorCode.EMPTY_BUTTON_TITLE, pressing(Button.Draft.webUrl("", Drafts.URL))),
            raised(
                    ErrorCode.TOO_MANY_BUTTONS,
                    pressing(Drafts.webUrl(), Drafts.webUrl(), Drafts.webUrl(), Drafts.webUrl())),
            raised(ErrorCode.UNRESOLVED_PLACEHOLDER, TextTemplate.of("Hi {{nick}}")),
            raised(
                    ErrorCode.MULTIPLE_IMAGES_IN_CAROUSEL,
                    Drafts.generic(Drafts.element(Drafts.grid(2)), Drafts.element())
                            .made()),
            raised(
                    ErrorCode.MIXED_IMAGE_PARAMETERS,
                    showing(new Visual.Draft(
                            Option.none(),
                            Option.some(Drafts.URL),
                            Option.some(List.of(Drafts.gridImage(false))),
                            Option.none()))),
            raised(ErrorCode.TOO_MANY_HERO_IMAGES, showing(Drafts.grid(List.fill(2, Drafts.gridImage(true))))),
            raised(ErrorCode.INVALID_URL, showing(Drafts.image("nowhere"))));

    @Example
    void everyPublishedCodeIsRaisedByItselfBySomeContent() {
        assertThat(RAISED.keySet()).isEqualTo(MessageContent.CODES);
        RAISED.forEach((code, made) -> assertThat(Drafts.codes(made)).containsExactly(code));
    }

    @Property
    void noOtherCodeIsEverRaised(@ForAll(supplier = WrittenContent.class) WrittenContent.Written written) {
        var found = Parts.wrong(written.made());

        assertThat(found.filter(violation -> violation.code().isEmpty())).isEmpty();
        assertThat(MessageContent.CODES).containsAll(found.flatMap(Violation::code));
    }

    @Example
    void constructionAndPolicyLeaveOnlyWhatContentAloneCannotShow() {
        var policies = HashSet.of(
                ErrorCode.INVALID_CREATIVE_ALIASES,
                ErrorCode.TOO_MANY_LINE_BREAKS,
                ErrorCode.MISSING_CALL_TO_ACTION,
                ErrorCode.INVALID_BUTTON_ORDER);
        var foreseen = HashSet.of(ErrorCode.values())
                .filter(code -> code.stage() == Stage.CONTENT
                        && (code.foreseen() == Foreseen.YES || code.foreseen() == Foreseen.PARTLY));

        assertThat(foreseen.removeAll(MessageContent.CODES).removeAll(policies))
                .containsExactlyInAnyOrder(ErrorCode.ATTACHMENT_REUSE_NOT_ALLOWED, ErrorCode.INVALID_OFFER);
    }

    private static Tuple2<ErrorCode, Validation<Seq<Violation>, ? extends Template>> raised(
            ErrorCode code, Validation<Seq<Violation>, ? extends Template> made) {
        return Tuple.of(code, made);
    }

    private static Visual.Draft typed(String mediaType) {
        return new Visual.Draft(Option.some(mediaType), Option.none(), Option.none(), Option.none());
    }

    private static Validation<Seq<Violation>, GenericTemplate> showing(Visual.Draft visual) {
        return Drafts.generic(Drafts.element(visual)).made();
    }

    private static Validation<Seq<Violation>, GenericTemplate> pressing(Button.Draft... buttons) {
        return Drafts.generic(Drafts.element(buttons)).made();
    }
}
