package dev.herald.http.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.MediaType;
import dev.herald.domain.content.Visual;
import dev.herald.domain.content.WebAction;

/** Writes a generic template's elements, and the buttons of every template. */
final class ElementWriter {
    private ElementWriter() {}

    static ObjectNode element(Element element) {
        var json = MessageWriter.object().put("title", element.title());
        MessageWriter.put(json, "subtitle", element.subtitle());
        element.visual().forEach(visual -> putVisual(json, visual));
        element.action().forEach(action -> json.set("default_action", action(action)));
        MessageWriter.putAll(json, "buttons", element.buttons(), ElementWriter::button);
        return json;
    }

    private static void putVisual(ObjectNode json, Visual visual) {
        switch (visual) {
            case Visual.Image image -> json.put("image_url", image.url());
            case Visual.ImageGrid grid -> MessageWriter.putAll(json, "image_urls", grid.images(), ElementWriter::image);
            case Visual.Video video ->
                json.put("media_type", MediaType.VIDEO.word()).put("video_id", video.videoId());
        }
    }

    private static ObjectNode image(Visual.GridImage image) {
        var json = MessageWriter.object().put("url", image.url());
        return image.isHero() ? json.put("is_hero_image", true) : json;
    }

    private static ObjectNode action(WebAction action) {
        var json = MessageWriter.object().put("type", "web_url").put("url", action.url());
        MessageWriter.put(json, "webview_height_ratio", action.height().map(WebAction.Height::word));
        return json;
    }

    static ObjectNode button(Button button) {
        var json = MessageWriter.object().put("type", button.kind().word());
        switch (button) {
            case Button.WebUrl(var title, var url) -> json.put("url", url).put("title", title);
            case Button.Postback(var title, var payload) ->
                json.put("title", title).put("payload", payload);
            case Button.App(var title, var iosUrl, var androidUrl) -> {
                MessageWriter.put(json, "title", title);
                json.put("ios_url", iosUrl).put("android_url", androidUrl);
            }
        }
        return json;
    }
}
