package dev.herald.testkit.generator;

import static dev.herald.domain.reason.ErrorCode.INVALID_BUTTON_TYPE;
import static dev.herald.domain.reason.ErrorCode.INVALID_CREATIVE;
import static dev.herald.domain.reason.ErrorCode.INVALID_URL;
import static dev.herald.domain.reason.ErrorCode.MULTIPLE_IMAGES_IN_CAROUSEL;
import static dev.herald.domain.reason.ErrorCode.TOO_MANY_BUTTONS;
import static dev.herald.testkit.generator.Generator.combine;
import static dev.herald.testkit.generator.Slip.refused;
import static dev.herald.testkit.generator.Slip.spared;

import dev.herald.domain.content.Button;
import dev.herald.domain.content.ButtonTemplate;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.MediaTemplate.Draft.Item;
import dev.herald.domain.content.ProductTemplate;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Both sides of every limit for templates of cards, buttons, media and products. */
final class TemplateSlips {
    private static final int MAX_TEXT = 640;
    private static final int MAX_BUTTONS = 3;
    private static final int MAX_ELEMENTS = 10;
    private static final Generator<Option<String>> GREETINGS = TextSlips.given(Words.personal(MAX_TEXT));
    private static final Generator<Option<String>> NONE = Generator.constant(Option.none());
    private static final Generator<Option<String>> IDS = TextSlips.given(Ids.opaque());
    private static final Generator<Option<String>> TYPES = TextSlips.texts("image", "video");
    private static final Generator<Seq<Button.Draft>> PRESSED =
            some(1, Generator.oneOf(ButtonSlips.webUrl(), ButtonSlips.postback()));

    private TemplateSlips() {}

    static Seq<Slip<ButtonTemplate.Draft>> buttons() {
        var wrong = ButtonSlips.ANYWHERE
                .appendAll(ButtonSlips.POSTBACKS)
                .map(slip -> slip.within("buttons[0]", given -> given.<Seq<Button.Draft>>map(List::of)))
                .appendAll(numbers("buttons", ButtonSlips.webUrl()))
                .append(refused(INVALID_CREATIVE, "buttons", "no button", some(0, ButtonSlips.webUrl())))
                .append(refused(
                        INVALID_BUTTON_TYPE, "buttons[0].type", "one that opens an app", some(1, ButtonSlips.app())))
                .append(spared(INVALID_BUTTON_TYPE, "buttons[0].type", "any other", PRESSED))
                .map(slip -> slip.within("", given -> combine(GREETINGS, given, ButtonTemplate.Draft::new)));
        return TextSlips.personal("text", MAX_TEXT)
                .append(TextSlips.missing(INVALID_CREATIVE, "text"))
                .map(slip -> slip.within("", texts -> combine(texts, PRESSED, ButtonTemplate.Draft::new)))
                .appendAll(wrong);
    }

    static Seq<Slip<GenericTemplate.Draft>> generics() {
        var last = MAX_ELEMENTS - 1;
        var fine = ElementSlips.fine();
        var cards = List.of(
                        ElementSlips.SIDE_BY_SIDE.map(slip -> slip.within(
                                "elements[" + last + "]",
                                wrong -> combine(some(last, fine), wrong, (others, one) -> others.append(one)))),
                        ElementSlips.SIDE_BY_SIDE
                                .appendAll(ElementSlips.ALONE)
                                .map(slip ->
                                        slip.within("elements[0]", wrong -> wrong.<Seq<Element.Draft>>map(List::of))),
                        counts("elements", "card", fine),
                        carousels())
                .flatMap(slips -> slips)
                .map(slip -> slip.within("", given -> combine(GREETINGS, given, GenericTemplate.Draft::new)));
        return TextSlips.personal("text", MAX_TEXT)
                .append(spared(INVALID_CREATIVE, "text", "missing", NONE))
                .map(slip -> slip.within("", texts -> combine(texts, some(1, fine), GenericTemplate.Draft::new)))
                .appendAll(cards);
    }

    private static Seq<Slip<Seq<Element.Draft>>> carousels() {
        return List.of(
                refused(
                        MULTIPLE_IMAGES_IN_CAROUSEL,
                        "elements[1].image_urls",
                        "a grid beside a card",
                        combine(ElementSlips.fine(), ElementSlips.grid(), (card, grid) -> List.of(card, grid))),
                spared(
                        MULTIPLE_IMAGES_IN_CAROUSEL,
                        "elements[0].image_urls",
                        "a grid alone",
                        some(1, ElementSlips.grid())));
    }

    static Seq<Slip<MediaTemplate.Draft>> media() {
        var type = List.of(
                TextSlips.missing(INVALID_CREATIVE, "media_type"),
                TextSlips.unknown(INVALID_CREATIVE, "media_type", "sound", "", "IMAGE"));
        var ids = TextSlips.ids("attachment_id").append(TextSlips.empty(INVALID_CREATIVE, "attachment_id"));
        var fine = combine(TYPES, IDS, NONE, PRESSED, Item::new);
        return List.of(
                        type.map(slip -> slip.within("", types -> combine(types, IDS, NONE, PRESSED, Item::new))),
                        ids.map(slip -> slip.within("", given -> combine(TYPES, given, NONE, PRESSED, Item::new))),
                        facebook().map(slip -> slip.within("", urls -> combine(TYPES, NONE, urls, PRESSED, Item::new))),
                        sources(),
                        pressed())
                .flatMap(slips -> slips)
                .map(slip -> slip.within("elements[0]", given -> given.<Seq<Item>>map(List::of)))
                .append(refused(INVALID_CREATIVE, "elements", "none", some(0, fine)))
                .append(refused(INVALID_CREATIVE, "elements", "two", some(2, fine)))
                .append(spared(INVALID_CREATIVE, "elements", "one", some(1, fine)))
                .map(slip -> slip.within("", given -> given.map(MediaTemplate.Draft::new)));
    }

    private static Seq<Slip<Option<String>>> facebook() {
        return List.of(
                refused(
                        INVALID_URL,
                        "url",
                        "not at Facebook",
                        TextSlips.texts(
                                "https://shop.example/photo",
                                "https://notfacebook.com/1",
                                "https://facebook.com.shop.example/1",
                                "ftp://facebook.com/1",
                                "www.facebook.com/1",
                                "")),
                spared(
                        INVALID_URL,
                        "url",
                        "at any of Facebook's own",
                        TextSlips.texts("https://facebook.com", "http://M.FACEBOOK.COM/1")));
    }

    private static Seq<Slip<Item>> sources() {
        var url = TextSlips.texts("https://www.facebook.com/photo/1");
        return List.of(
                refused(INVALID_CREATIVE, "attachment_id", "missing", combine(TYPES, NONE, NONE, PRESSED, Item::new)),
                refused(
                        INVALID_CREATIVE,
                        "attachment_id",
                        "beside an address",
                        combine(TYPES, IDS, url, PRESSED, Item::new)));
    }

    private static Seq<Slip<Item>> pressed() {
        return List.of(ButtonSlips.ANYWHERE, ButtonSlips.POSTBACKS, ButtonSlips.APPS)
                .flatMap(slips -> slips)
                .map(slip -> slip.within("buttons[0]", given -> given.<Seq<Button.Draft>>map(List::of)))
                .appendAll(numbers("buttons", ButtonSlips.app()))
                .append(spared(TOO_MANY_BUTTONS, "buttons", "none", some(0, ButtonSlips.app())))
                .map(slip -> slip.within("", given -> combine(TYPES, IDS, NONE, given, Item::new)));
    }

    static Seq<Slip<ProductTemplate.Draft>> products() {
        return TextSlips.ids("id")
                .append(TextSlips.missing(INVALID_CREATIVE, "id"))
                .append(TextSlips.empty(INVALID_CREATIVE, "id"))
                .map(slip ->
                        slip.within("elements[1]", ids -> combine(IDS, ids, (first, second) -> List.of(first, second))))
                .map(slip -> slip.<Seq<Option<String>>>within("", given -> given.map(ids -> ids)))
                .appendAll(counts("elements", "product", IDS))
                .map(slip -> slip.within("", given -> given.map(ProductTemplate.Draft::new)));
    }

    private static <T> Seq<Slip<Seq<T>>> counts(String path, String what, Generator<T> fine) {
        return List.of(
                refused(INVALID_CREATIVE, path, "no " + what, some(0, fine)),
                spared(INVALID_CREATIVE, path, "one " + what, some(1, fine)),
                refused(INVALID_CREATIVE, path, "one " + what + " too many", some(MAX_ELEMENTS + 1, fine)),
                spared(INVALID_CREATIVE, path, "as many as allowed of a " + what, some(MAX_ELEMENTS, fine)));
    }

    private static Seq<Slip<Seq<Button.Draft>>> numbers(String path, Generator<Button.Draft> fine) {
        return List.of(
                refused(TOO_MANY_BUTTONS, path, "one too many", some(MAX_BUTTONS + 1, fine)),
                spared(TOO_MANY_BUTTONS, path, "as many as allowed", some(MAX_BUTTONS, fine)));
    }

    private static <T> Generator<Seq<T>> some(int count, Generator<T> values) {
        return values.list(count, count);
    }
}
