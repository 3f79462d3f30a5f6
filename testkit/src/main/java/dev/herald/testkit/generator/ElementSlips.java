package dev.herald.testkit.generator;

import static dev.herald.domain.reason.ErrorCode.INVALID_BUTTON_TYPE;
import static dev.herald.domain.reason.ErrorCode.INVALID_CREATIVE;
import static dev.herald.domain.reason.ErrorCode.INVALID_URL;
import static dev.herald.domain.reason.ErrorCode.TOO_MANY_BUTTONS;
import static dev.herald.testkit.generator.Generator.combine;
import static dev.herald.testkit.generator.Slip.refused;
import static dev.herald.testkit.generator.Slip.spared;

import dev.herald.domain.content.Button;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.Visual;
import dev.herald.domain.content.WebAction;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Function;

/** Both sides of every limit for one card. */
public final class ElementSlips {
    private static final int MAX_TITLE = 80;
    private static final int MAX_BUTTONS = 3;
    private static final Generator<Option<String>> TITLES = TextSlips.given(Words.personal(MAX_TITLE));
    private static final Generator<Option<WebAction.Draft>> NO_ACTION = Generator.constant(Option.none());
    private static final Generator<Seq<Button.Draft>> NO_BUTTONS = Generator.constant(List.empty());

    /** Of cards that may stand beside others: whatever is wrong with one is wrong there too, and nothing else. */
    public static final Seq<Slip<Element.Draft>> SIDE_BY_SIDE =
            List.of(titles(), shown(), actions(), buttons()).flatMap(slips -> slips);

    /** Of cards that stand alone: those with image grids. */
    public static final Seq<Slip<Element.Draft>> ALONE =
            VisualSlips.grids().map(slip -> slip.within("", visuals -> card(visuals, NO_BUTTONS)));

    private ElementSlips() {}

    /** Cards that may stand beside others, with nothing wrong. */
    public static Generator<Element.Draft> fine() {
        return card(VisualSlips.image(), NO_BUTTONS);
    }

    /** Cards with an image grid, with nothing wrong as long as they stand alone. */
    static Generator<Element.Draft> grid() {
        return card(VisualSlips.grid(), NO_BUTTONS);
    }

    private static Seq<Slip<Element.Draft>> titles() {
        var nothing = Generator.constant(Visual.Draft.nothing());
        return TextSlips.personal("title", MAX_TITLE)
                .append(TextSlips.missing(INVALID_CREATIVE, "title"))
                .map(slip -> slip.within(
                        "", titles -> combine(titles, TITLES, nothing, NO_ACTION, NO_BUTTONS, Element.Draft::new)))
                .appendAll(TextSlips.personal("subtitle", MAX_TITLE)
                        .append(spared(INVALID_CREATIVE, "subtitle", "missing", Generator.constant(Option.none())))
                        .map(slip -> slip.within(
                                "",
                                subtitles -> combine(
                                        TITLES, subtitles, nothing, NO_ACTION, NO_BUTTONS, Element.Draft::new))));
    }

    private static Seq<Slip<Element.Draft>> shown() {
        return VisualSlips.images()
                .appendAll(VisualSlips.videos())
                .map(slip -> slip.within("", visuals -> card(visuals, NO_BUTTONS)));
    }

    private static Seq<Slip<Element.Draft>> actions() {
        var type = TextSlips.texts(Button.Kind.WEB_URL.word());
        var url = TextSlips.given(Words.addresses());
        var height = TextSlips.texts("compact", "tall", "full");
        var types = List.of(
                TextSlips.missing(INVALID_BUTTON_TYPE, "type"),
                TextSlips.unknown(INVALID_BUTTON_TYPE, "type", "postback", "app", "", "WEB_URL"));
        var urls = TextSlips.addresses("url")
                .append(TextSlips.missing(INVALID_URL, "url"))
                .append(TextSlips.empty(INVALID_URL, "url"));
        var heights = List.of(
                TextSlips.unknown(INVALID_CREATIVE, "webview_height_ratio", "huge", ""),
                spared(INVALID_CREATIVE, "webview_height_ratio", "in capitals", TextSlips.texts("TALL", "Full")));
        return types.map(slip -> acting(slip, given -> combine(given, url, height, WebAction.Draft::new)))
                .appendAll(urls.map(slip -> acting(slip, given -> combine(type, given, height, WebAction.Draft::new))))
                .appendAll(heights.map(slip -> acting(slip, given -> combine(type, url, given, WebAction.Draft::new))));
    }

    private static Slip<Element.Draft> acting(
            Slip<Option<String>> slip, Function<Generator<Option<String>>, Generator<WebAction.Draft>> make) {
        return slip.within(
                "default_action",
                given -> combine(
                        TITLES,
                        TITLES,
                        VisualSlips.image(),
                        make.apply(given).map(Option::some),
                        NO_BUTTONS,
                        Element.Draft::new));
    }

    private static Seq<Slip<Element.Draft>> buttons() {
        var video = VisualSlips.video();
        var wrong = List.of(ButtonSlips.ANYWHERE, ButtonSlips.POSTBACKS, ButtonSlips.APPS)
                .flatMap(slips -> slips)
                .map(slip -> slip.within(
                        "buttons[1]",
                        given -> card(
                                VisualSlips.image(),
                                combine(ButtonSlips.webUrl(), given, (first, second) -> List.of(first, second)))));
        return wrong.appendAll(List.of(
                refused(
                        TOO_MANY_BUTTONS,
                        "buttons",
                        "one too many",
                        card(VisualSlips.image(), some(MAX_BUTTONS + 1, ButtonSlips.app()))),
                spared(
                        TOO_MANY_BUTTONS,
                        "buttons",
                        "as many as allowed",
                        card(VisualSlips.image(), some(MAX_BUTTONS, ButtonSlips.app()))),
                refused(
                        INVALID_BUTTON_TYPE,
                        "buttons[0].type",
                        "a postback under a video",
                        card(video, some(1, ButtonSlips.postback()))),
                spared(
                        INVALID_BUTTON_TYPE,
                        "buttons[0].type",
                        "anything else under a video",
                        card(video, some(2, Generator.oneOf(ButtonSlips.webUrl(), ButtonSlips.app())))),
                spared(
                        INVALID_BUTTON_TYPE,
                        "buttons[0].type",
                        "a postback under an image",
                        card(VisualSlips.image(), some(1, ButtonSlips.postback())))));
    }

    private static Generator<Seq<Button.Draft>> some(int count, Generator<Button.Draft> buttons) {
        return buttons.list(count, count);
    }

    private static Generator<Element.Draft> card(
            Generator<Visual.Draft> visuals, Generator<Seq<Button.Draft>> buttons) {
        return combine(TITLES, TITLES, visuals, NO_ACTION, buttons, Element.Draft::new);
    }
}
