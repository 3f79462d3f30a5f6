package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.Template;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import dev.herald.testkit.generator.ContentSlips;
import dev.herald.testkit.generator.Contents;
import dev.herald.testkit.generator.ElementSlips;
import dev.herald.testkit.generator.Generator;
import dev.herald.testkit.generator.Slip;
import dev.herald.testkit.generator.WrittenContent;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of content: what is refused when it is made, under which code and where. */
final class ContentProperties {
    private static final int MANY = 3000; // some hundreds of slips, each some times
    private static final int MAX_ELEMENTS = 10;

    @Property
    void contentOfEveryTemplateIsMadeAndNothingIsFoundInIt(@ForAll("contents") MessageContent content) {
        assertThat(MessageContent.of(content.template(), content.quickReplies()).get())
                .isEqualTo(content);
        assertThat(ContentPolicy.OFF.check(content)).isEmpty();
    }

    @Example
    void everyTemplateIsAmongThem() {
        var seen = HashSet.ofAll(Contents.any().samples(1).limit(500))
                .<Class<?>>map(content -> content.template().getClass());

        assertThat(seen).containsExactlyInAnyOrder(Template.class.getPermittedSubclasses());
    }

    @Example
    void everyCodeHasContentOnBothSides() {
        for (var code : MessageContent.CODES) {
            assertThat(told(ContentSlips.breaking(code).sample(1).made()).map(Told::code))
                    .as(code.key())
                    .containsExactly(code);
            assertThat(ContentSlips.onlyJustSparedBy(code).sample(1).made().isValid())
                    .as(code.key())
                    .isTrue();
        }
        assertThat(ContentSlips.ALL.map(Slip::code).toSet()).isEqualTo(MessageContent.CODES);
        assertThatThrownBy(() -> ContentSlips.breaking(ErrorCode.INVALID_OFFER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = MANY)
    void whatIsWrongInOnePlaceIsToldThereAndUnderItsCodeAlone(
            @ForAll("refused") Tuple2<Slip<WrittenContent>, WrittenContent> written) {
        var slip = written._1;

        assertThat(told(written._2.made())).containsExactly(new Told(slip.path(), slip.code()));
    }

    @Property(tries = MANY)
    void whatIsOnTheOtherSideOfALimitIsMade(@ForAll("spared") Tuple2<Slip<WrittenContent>, WrittenContent> written) {
        var made = written._2.made();

        assertThat(told(made)).isEmpty();
        assertThat(ContentPolicy.OFF.check(made.get())).isEmpty();
    }

    @Property
    void whateverIsWrongWithCardsIsToldOfEachAtOnce(
            @ForAll("cards") Seq<Tuple2<Slip<Element.Draft>, Element.Draft>> cards) {
        var wrong = cards.zipWithIndex()
                .filter(card -> card._1._1.isRefused())
                .map(card -> new Told(
                        "attachment.payload.elements[" + card._2 + "]." + card._1._1.path(), card._1._1.code()));

        var made = WrittenContent.attached(
                        new GenericTemplate.Draft(Option.none(), cards.map(Tuple2::_2)).made(), List.empty())
                .made();

        assertThat(told(made)).containsExactlyElementsOf(wrong);
    }

    @Property
    void whatIsWrongWithTheTemplateAndWithQuickRepliesIsToldTogether(
            @ForAll("wrongTemplates") Tuple2<Slip<WrittenContent>, WrittenContent> one,
            @ForAll("wrongReplies") Tuple2<Slip<WrittenContent>, WrittenContent> other) {
        var both = new WrittenContent(one._2.template(), other._2.quickReplies());

        assertThat(told(both.made()))
                .containsExactlyElementsOf(List.of(one._1, other._1).map(slip -> new Told(slip.path(), slip.code())));
    }

    @Provide
    Arbitrary<MessageContent> contents() {
        return Contents.any().asArbitrary();
    }

    @Provide
    Arbitrary<Tuple2<Slip<WrittenContent>, WrittenContent>> refused() {
        return drafts(ContentSlips.ALL.filter(Slip::isRefused)).asArbitrary();
    }

    @Provide
    Arbitrary<Tuple2<Slip<WrittenContent>, WrittenContent>> wrongTemplates() {
        return drafts(ContentSlips.ALL.filter(slip -> slip.isRefused() && !isOfQuickReplies(slip)))
                .asArbitrary();
    }

    @Provide
    Arbitrary<Tuple2<Slip<WrittenContent>, WrittenContent>> wrongReplies() {
        return drafts(ContentSlips.ALL.filter(slip -> slip.isRefused() && isOfQuickReplies(slip)))
                .asArbitrary();
    }

    @Provide
    Arbitrary<Tuple2<Slip<WrittenContent>, WrittenContent>> spared() {
        return drafts(ContentSlips.ALL.filter(slip -> !slip.isRefused())).asArbitrary();
    }

    @Provide
    Arbitrary<Seq<Tuple2<Slip<Element.Draft>, Element.Draft>>> cards() {
        return drafts(ElementSlips.SIDE_BY_SIDE).list(1, MAX_ELEMENTS).asArbitrary();
    }

    private static boolean isOfQuickReplies(Slip<?> slip) {
        return slip.path().startsWith("quick_replies");
    }

    private static <T> Generator<Tuple2<Slip<T>, T>> drafts(Seq<Slip<T>> slips) {
        return Generator.of(slips).flatMap(slip -> slip.drafts().map(draft -> Tuple.of(slip, draft)));
    }

    private static Seq<Told> told(Validation<Seq<Violation>, ?> made) {
        return made.isValid()
                ? List.empty()
                : made.getError()
                        .map(found -> new Told(found.path(), found.code().get()));
    }

    /** A violation, without its words. */
    private record Told(String path, ErrorCode code) {}
}
