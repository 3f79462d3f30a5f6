package dev.herald.testkit.sandbox;

import static dev.herald.testkit.sandbox.MessageReading.items;
import static dev.herald.testkit.sandbox.MessageReading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.Visual;
import dev.herald.domain.content.WebAction;

/** The elements of generic and media templates, and the buttons of all. */
final class ElementReading {
    private ElementReading() {}

    static Element.Draft element(JsonNode element) {
        return new Element.Draft(
                text(element, "title"),
                text(element, "subtitle"),
                new Visual.Draft(
                        text(element, "media_type"),
                        text(element, "image_url"),
                        Json.member(element, "image_urls")
                                .map(list -> items(element, "image_urls", ElementReading::image)),
                        text(element, "video_id")),
                Json.member(element, "default_action").map(ElementReading::action),
                items(element, "buttons", ElementReading::button));
    }

    private static Visual.GridImage.Draft image(JsonNode image) {
        return new Visual.GridImage.Draft(
                text(image, "url"), image.path("is_hero_image").asBoolean());
    }

    private static WebAction.Draft action(JsonNode action) {
        return new WebAction.Draft(text(action, "type"), text(action, "url"), text(action, "webview_height_ratio"));
    }

    static MediaTemplate.Draft.Item media(JsonNode element) {
        return new MediaTemplate.Draft.Item(
                text(element, "media_type"),
                text(element, "attachment_id"),
                text(element, "url"),
                items(element, "buttons", ElementReading::button));
    }

    static Button.Draft button(JsonNode button) {
        return new Button.Draft(
                text(button, "type"),
                text(button, "title"),
                text(button, "url"),
                text(button, "payload"),
                text(button, "ios_url"),
                text(button, "android_url"));
    }
}
