package dev.herald.http.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextContent;
import dev.herald.domain.content.WebAction;
import io.vavr.collection.Seq;
import java.util.Locale;

/** Writes content as the Graph API's message object; keys always in the same order, absent values left out. */
final class MessageWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private MessageWriter() {}

    static ObjectNode message(MessageContent content) {
        return switch (content) {
            case TextContent text -> JSON.objectNode().put("text", text.text());
            case GenericTemplate generic -> template(payload(generic));
        };
    }

    private static ObjectNode template(ObjectNode payload) {
        var message = JSON.objectNode();
        message.putObject("attachment").put("type", "template").set("payload", payload);
        return message;
    }

    private static ObjectNode payload(GenericTemplate generic) {
        var payload = JSON.objectNode().put("template_type", "generic");
        generic.greeting().forEach(greeting -> payload.put("text", greeting));
        payload.putArray("elements")
                .addAll(generic.elements().map(MessageWriter::element).asJava());
        return payload;
    }

    private static ObjectNode element(Element element) {
        var json = JSON.objectNode().put("title", element.title());
        element.subtitle().forEach(subtitle -> json.put("subtitle", subtitle));
        element.imageUrl().forEach(url -> json.put("image_url", url));
        element.action().forEach(action -> json.set("default_action", action(action)));
        putButtons(json, element.buttons());
        return json;
    }

    private static void putButtons(ObjectNode element, Seq<Button> buttons) {
        if (!buttons.isEmpty()) {
            element.putArray("buttons")
                    .addAll(buttons.map(MessageWriter::button).asJava());
        }
    }

    private static ObjectNode action(WebAction action) {
        var json = JSON.objectNode().put("type", "web_url").put("url", action.url());
        action.height()
                .forEach(
                        height -> json.put("webview_height_ratio", height.name().toLowerCase(Locale.ROOT)));
        return json;
    }

    private static ObjectNode button(Button button) {
        return switch (button) {
            case Button.WebUrl(String title, String url) ->
                JSON.objectNode().put("type", "web_url").put("url", url).put("title", title);
            case Button.Postback(String title, String payload) ->
                JSON.objectNode().put("type", "postback").put("title", title).put("payload", payload);
        };
    }
}
