package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** Content as someone may have written it, right unless a test says otherwise. */
final class Drafts {
    static final String URL = "https://shop.example/sale";

    private Drafts() {}

    static Button.Draft webUrl() {
        return Button.Draft.webUrl("View", URL);
    }

    static Button.Draft postback() {
        return Button.Draft.postback("Talk", "HELP");
    }

    static Button.Draft app(Option<String> title, Option<String> iosUrl, Option<String> androidUrl) {
        return new Button.Draft(Option.some("app"), title, Option.none(), Option.none(), iosUrl, androidUrl);
    }

    static Button.Draft app() {
        return app(Option.none(), Option.some("shop://sale"), Option.some("shop://sale"));
    }

    static Button.Draft ofType(Option<String> type) {
        return new Button.Draft(type, Option.some("Wave"), Option.none(), Option.none(), Option.none(), Option.none());
    }

    static Visual.Draft image(String url) {
        return new Visual.Draft(Option.none(), Option.some(url), Option.none(), Option.none());
    }

    static Visual.Draft grid(int images) {
        return grid(List.fill(images, gridImage(false)));
    }

    static Visual.Draft grid(Seq<Visual.GridImage.Draft> images) {
        return new Visual.Draft(Option.none(), Option.none(), Option.some(images), Option.none());
    }

    static Visual.GridImage.Draft gridImage(boolean isHero) {
        return new Visual.GridImage.Draft(Option.some(URL), isHero);
    }

    static Visual.Draft video() {
        return new Visual.Draft(Option.some("video"), Option.none(), Option.none(), Option.some("5150"));
    }

    static Element.Draft element(Visual.Draft visual, Button.Draft... buttons) {
        return new Element.Draft(Option.some("Hats"), Option.none(), visual, Option.none(), List.of(buttons));
    }

    static Element.Draft element(Button.Draft... buttons) {
        return element(Visual.Draft.nothing(), buttons);
    }

    static GenericTemplate.Draft generic(Element.Draft... elements) {
        return new GenericTemplate.Draft(Option.none(), List.of(elements));
    }

    static MediaTemplate.Draft media(Option<String> attachmentId, Option<String> url, Button.Draft... buttons) {
        return new MediaTemplate.Draft(
                List.of(new MediaTemplate.Draft.Item(Option.some("image"), attachmentId, url, List.of(buttons))));
    }

    static QuickReply.Draft quickReply() {
        return new QuickReply.Draft(
                Option.some(QuickReply.TEXT), Option.some("Yes"), Option.some("YES"), Option.none());
    }

    static <T> Seq<ErrorCode> codes(Validation<Seq<Violation>, T> made) {
        return made.getError().flatMap(Violation::code);
    }

    static <T> Seq<String> paths(Validation<Seq<Violation>, T> made) {
        return made.getError().map(Violation::path);
    }

    /** Each as its path and its code. */
    static Seq<String> told(Seq<Violation> found) {
        return found.map(violation ->
                violation.path() + " " + violation.code().map(ErrorCode::code).getOrNull());
    }

    static <T> Seq<String> told(Validation<Seq<Violation>, T> made) {
        return told(made.isValid() ? List.empty() : made.getError());
    }
}
