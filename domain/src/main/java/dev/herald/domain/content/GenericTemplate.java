package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * One card, or several side by side: a carousel (page "Generic Template", 2026-02-12).
 *
 * @param greeting said before the card; 1 to 640 characters
 * @param elements the cards, 1 to 10. Those of a carousel show no image grids (2300046)
 */
public record GenericTemplate(Option<String> greeting, Seq<Element> elements) implements Template {
    private static final int MAX_ELEMENTS = 10;

    /**
     * Guards the parts.
     *
     * @throws IllegalArgumentException if they are refused; {@link #of} tells instead
     */
    public GenericTemplate {
        Violation.refuse(check(greeting, elements.map(Element::isGrid)));
    }

    /** The template, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, GenericTemplate> of(Option<String> greeting, Seq<Element> elements) {
        return Violation.valid(
                check(greeting, elements.map(Element::isGrid)), () -> new GenericTemplate(greeting, elements));
    }

    private static Seq<Violation> check(Option<String> greeting, Seq<Boolean> areGrids) {
        return Violation.all(
                Texts.optional(greeting, text -> Texts.personal("text", text, Texts.MAX_TEXT)),
                Parts.between(1, MAX_ELEMENTS, areGrids, "elements", "elements"),
                areGrids.size() > 1 ? grids(areGrids) : List.empty());
    }

    private static Seq<Violation> grids(Seq<Boolean> areGrids) {
        return areGrids.zipWithIndex()
                .filter(element -> element._1)
                .map(element -> Violation.of(
                        "elements[" + element._2 + "].image_urls",
                        "is not allowed in a carousel; give the element one image_url",
                        ErrorCode.MULTIPLE_IMAGES_IN_CAROUSEL));
    }

    /** A generic template as someone wrote it. */
    public record Draft(Option<String> greeting, Seq<Element.Draft> elements) {

        /** The template, or everything that is wrong with it. */
        public Validation<Seq<Violation>, GenericTemplate> made() {
            var cards = elements.map(Element.Draft::made);
            var found = Violation.all(
                    check(greeting, elements.map(element -> element.visual().isGrid())),
                    Parts.wrong("elements", cards));
            return Violation.valid(found, () -> new GenericTemplate(greeting, Parts.values(cards)));
        }
    }
}
