package dev.herald.http.message;

import dev.herald.domain.content.Button;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.Visual;
import dev.herald.domain.content.WebAction;
import io.vavr.control.Option;

/** Reads a generic template's elements, and the buttons of every template. */
final class ElementReader {
    private ElementReader() {}

    static Element.Draft element(Part element) {
        element.keys(
                "title", "subtitle", "media_type", "image_url", "image_urls", "video_id", "default_action", "buttons");
        return new Element.Draft(
                element.text("title"),
                element.text("subtitle"),
                visual(element),
                element.part("default_action").map(ElementReader::action),
                element.parts("buttons").map(ElementReader::button));
    }

    private static Visual.Draft visual(Part element) {
        return new Visual.Draft(
                element.text("media_type"),
                element.text("image_url"),
                Option.when(
                        element.has("image_urls"),
                        () -> element.parts("image_urls").map(ElementReader::image)),
                element.text("video_id"));
    }

    private static Visual.GridImage.Draft image(Part image) {
        image.keys("url", "is_hero_image");
        return new Visual.GridImage.Draft(image.text("url"), image.flag("is_hero_image"));
    }

    private static WebAction.Draft action(Part action) {
        action.keys("type", "url", "webview_height_ratio");
        return new WebAction.Draft(action.text("type"), action.text("url"), action.text("webview_height_ratio"));
    }

    static Button.Draft button(Part button) {
        var draft = new Button.Draft(
                button.text("type"),
                button.text("title"),
                button.text("url"),
                button.text("payload"),
                button.text("ios_url"),
                button.text("android_url"));
        // The keys of a button that is of no known type are not judged: all that is wrong with them is the type.
        draft.kind().forEach(kind -> {
            switch (kind) {
                case WEB_URL -> button.keys("type", "title", "url");
                case POSTBACK -> button.keys("type", "title", "payload");
                case APP -> button.keys("type", "title", "ios_url", "android_url");
            }
        });
        return draft;
    }
}
