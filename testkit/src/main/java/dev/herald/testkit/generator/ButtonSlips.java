package dev.herald.testkit.generator;

import static dev.herald.domain.reason.ErrorCode.EMPTY_BUTTON_TITLE;
import static dev.herald.domain.reason.ErrorCode.EMPTY_BUTTON_URL;
import static dev.herald.domain.reason.ErrorCode.INVALID_BUTTON_TYPE;
import static dev.herald.domain.reason.ErrorCode.INVALID_CREATIVE;
import static dev.herald.domain.reason.ErrorCode.INVALID_URL;
import static dev.herald.testkit.generator.Generator.combine;
import static dev.herald.testkit.generator.Slip.spared;

import dev.herald.domain.content.Button;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Both sides of every limit for one button, by its kind: not every kind may stand everywhere. */
final class ButtonSlips {
    private static final int MAX_TITLE = 20;
    private static final int MAX_PAYLOAD = 1000;
    private static final Generator<Option<String>> TITLES = TextSlips.given(Words.fixed(MAX_TITLE));
    private static final Generator<Option<String>> ADDRESSES = TextSlips.given(Words.addresses());

    /** Those that may stand anywhere: that open a web page, or of no kind that is known. */
    static final Seq<Slip<Button.Draft>> ANYWHERE = webUrls().appendAll(ofNoKind());

    static final Seq<Slip<Button.Draft>> POSTBACKS = postbacks();

    static final Seq<Slip<Button.Draft>> APPS = apps();

    private ButtonSlips() {}

    static Generator<Button.Draft> webUrl() {
        return webUrl(TITLES, ADDRESSES);
    }

    static Generator<Button.Draft> postback() {
        return postback(TITLES, TextSlips.given(Words.fixed(MAX_PAYLOAD)));
    }

    static Generator<Button.Draft> app() {
        return app(TITLES, ADDRESSES, ADDRESSES);
    }

    private static Seq<Slip<Button.Draft>> webUrls() {
        return titles().map(slip -> slip.within("", titles -> webUrl(titles, ADDRESSES)))
                .appendAll(TextSlips.addresses("url")
                        .append(TextSlips.missing(INVALID_URL, "url"))
                        .append(TextSlips.empty(EMPTY_BUTTON_URL, "url"))
                        .append(spared(EMPTY_BUTTON_URL, "url", "hardly an address", TextSlips.texts("http://a")))
                        .map(slip -> slip.within("", urls -> webUrl(TITLES, urls))));
    }

    private static Seq<Slip<Button.Draft>> postbacks() {
        var payloads = TextSlips.length("payload", MAX_PAYLOAD)
                .append(TextSlips.missing(INVALID_CREATIVE, "payload"))
                .append(TextSlips.empty(INVALID_CREATIVE, "payload"))
                .append(spared(INVALID_CREATIVE, "payload", "for the page only", TextSlips.texts(" ", "{{nick}}")));
        return titles().map(slip -> slip.within("", titles -> postback(titles, ADDRESSES)))
                .appendAll(payloads.map(slip -> slip.within("", texts -> postback(TITLES, texts))));
    }

    private static Seq<Slip<Button.Draft>> apps() {
        return TextSlips.fixed(EMPTY_BUTTON_TITLE, "title", MAX_TITLE)
                .append(spared(EMPTY_BUTTON_TITLE, "title", "none on an app's", Generator.constant(Option.none())))
                .map(slip -> slip.within("", titles -> app(titles, ADDRESSES, ADDRESSES)))
                .appendAll(links("ios_url").map(slip -> slip.within("", urls -> app(TITLES, urls, ADDRESSES))))
                .appendAll(links("android_url").map(slip -> slip.within("", urls -> app(TITLES, ADDRESSES, urls))));
    }

    private static Seq<Slip<Button.Draft>> ofNoKind() {
        return List.of(
                        TextSlips.missing(INVALID_BUTTON_TYPE, "type"),
                        TextSlips.unknown(INVALID_BUTTON_TYPE, "type", "wave", "", "WEB_URL", "phone_number"))
                .map(slip -> slip.within("", types -> combine(types, TITLES, ADDRESSES, ButtonSlips::button)));
    }

    private static Button.Draft button(Option<String> type, Option<String> title, Option<String> url) {
        return new Button.Draft(type, title, url, Option.none(), Option.none(), Option.none());
    }

    private static Seq<Slip<Option<String>>> titles() {
        return TextSlips.fixed(EMPTY_BUTTON_TITLE, "title", MAX_TITLE)
                .append(TextSlips.missing(EMPTY_BUTTON_TITLE, "title"));
    }

    private static Seq<Slip<Option<String>>> links(String path) {
        return TextSlips.deepLinks(path)
                .append(TextSlips.missing(INVALID_URL, path))
                .append(TextSlips.empty(EMPTY_BUTTON_URL, path));
    }

    private static Generator<Button.Draft> webUrl(Generator<Option<String>> titles, Generator<Option<String>> urls) {
        return combine(titles, urls, (title, url) -> button(Option.some(Button.Kind.WEB_URL.word()), title, url));
    }

    private static Generator<Button.Draft> postback(
            Generator<Option<String>> titles, Generator<Option<String>> payloads) {
        return combine(
                titles,
                payloads,
                (title, payload) -> new Button.Draft(
                        Option.some(Button.Kind.POSTBACK.word()),
                        title,
                        Option.none(),
                        payload,
                        Option.none(),
                        Option.none()));
    }

    private static Generator<Button.Draft> app(
            Generator<Option<String>> titles, Generator<Option<String>> ios, Generator<Option<String>> android) {
        return combine(
                titles,
                ios,
                android,
                (title, iosUrl, androidUrl) -> new Button.Draft(
                        Option.some(Button.Kind.APP.word()), title, Option.none(), Option.none(), iosUrl, androidUrl));
    }
}
