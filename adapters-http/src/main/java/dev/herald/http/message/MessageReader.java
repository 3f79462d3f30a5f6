package dev.herald.http.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextContent;
import dev.herald.domain.content.WebAction;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads the Graph API's message object from the outside in; every violation found inside is seen from out here. */
final class MessageReader {
    private static final Seq<String> NONE = List.empty();
    private static final Seq<String> TEMPLATES = List.of("generic");
    private static final Seq<String> OTHER_TEMPLATES = List.of("button", "media", "product", "receipt", "coupon");
    private static final Seq<String> BUTTONS = List.of("web_url", "postback");
    private static final Seq<String> OTHER_BUTTONS = List.of("app");
    private static final Seq<String> ELEMENT_KEYS =
            List.of("title", "subtitle", "media_type", "image_url", "default_action", "buttons");
    private static final Seq<String> OTHER_ELEMENT_KEYS = List.of("image_urls", "video_id");

    private static final String STAND_IN_TEXT = "-";
    private static final String STAND_IN_URL = "https://example.org/";
    private static final MessageContent STAND_IN_CONTENT = new TextContent(STAND_IN_TEXT);
    private static final Element STAND_IN_ELEMENT =
            new Element(STAND_IN_TEXT, Option.none(), Option.none(), Option.none(), List.empty());
    private static final WebAction STAND_IN_ACTION = new WebAction(STAND_IN_URL, Option.none());
    private static final Button STAND_IN_BUTTON = new Button.Postback(STAND_IN_TEXT, STAND_IN_TEXT);

    private MessageReader() {}

    static Checked<MessageContent> message(JsonNode node) {
        return Part.read(node, STAND_IN_CONTENT, message -> {
            message.keys(List.of("text", "attachment"), List.of("quick_replies"));
            if (message.has("text") == message.has("attachment")) {
                message.refuse("", "must hold either text or attachment", ErrorCode.INVALID_CREATIVE);
            }
            var text = Option.when(message.has("text"), () -> text(message));
            var template = message.optional("attachment", MessageReader::attachment);
            return message.with(text.orElse(template).getOrElse(STAND_IN_CONTENT));
        });
    }

    private static MessageContent text(Part message) {
        var text = message.text("text", STAND_IN_TEXT, ErrorCode.INVALID_CREATIVE);
        return message.made(TextContent.of(text), STAND_IN_CONTENT);
    }

    private static Checked<MessageContent> attachment(JsonNode node) {
        return Part.read(node, STAND_IN_CONTENT, attachment -> {
            attachment.keys(List.of("type", "payload"), NONE);
            attachment.isOneOf("type", List.of("template"), NONE, ErrorCode.INVALID_CREATIVE);
            return attachment.with(attachment.required("payload", STAND_IN_CONTENT, MessageReader::payload));
        });
    }

    private static Checked<MessageContent> payload(JsonNode node) {
        return Part.read(node, STAND_IN_CONTENT, payload -> {
            var isGeneric = payload.isOneOf("template_type", TEMPLATES, OTHER_TEMPLATES, ErrorCode.INVALID_CREATIVE);
            // The keys of another template are not judged: all that is wrong with them is the template.
            return isGeneric || !payload.has("template_type") ? generic(payload) : payload.with(STAND_IN_CONTENT);
        });
    }

    private static Checked<MessageContent> generic(Part payload) {
        payload.keys(List.of("template_type", "text", "elements"), NONE);
        var greeting = payload.optionalText("text");
        if (!payload.has("elements")) {
            payload.refuse("elements", "is missing", ErrorCode.INVALID_CREATIVE);
            return payload.with(
                    payload.made(GenericTemplate.of(greeting, List.of(STAND_IN_ELEMENT)), STAND_IN_CONTENT));
        }
        var elements = payload.items("elements", MessageReader::element);
        return payload.with(payload.made(GenericTemplate.of(greeting, elements), STAND_IN_CONTENT));
    }

    private static Checked<Element> element(JsonNode node) {
        return Part.read(node, STAND_IN_ELEMENT, element -> {
            element.keys(ELEMENT_KEYS, OTHER_ELEMENT_KEYS);
            var title = element.text("title", STAND_IN_TEXT, ErrorCode.INVALID_CREATIVE);
            var subtitle = element.optionalText("subtitle");
            checkMedia(element);
            var image = element.optionalText("image_url");
            var action = element.optional("default_action", MessageReader::action);
            var buttons = element.items("buttons", MessageReader::button);
            return element.with(element.made(Element.of(title, subtitle, image, action, buttons), STAND_IN_ELEMENT));
        });
    }

    /** Without a media type an element shows an image if it has one; with the type image it must have one. */
    private static void checkMedia(Part element) {
        var isImage = element.has("media_type")
                && element.isOneOf("media_type", List.of("image"), List.of("video"), ErrorCode.INVALID_CREATIVE);
        if (isImage && !element.has("image_url")) {
            element.refuse(
                    "image_url", "is missing; the media type is image", ErrorCode.IMAGE_MEDIA_TYPE_MISSING_IMAGE_URL);
        }
    }

    private static Checked<WebAction> action(JsonNode node) {
        return Part.read(node, STAND_IN_ACTION, action -> {
            action.keys(List.of("type", "url", "webview_height_ratio"), NONE);
            action.isOneOf("type", List.of("web_url"), NONE, ErrorCode.INVALID_BUTTON_TYPE);
            var url = action.text("url", STAND_IN_URL, ErrorCode.INVALID_URL);
            var height = action.optional("webview_height_ratio", WebAction.Height.values());
            return action.with(action.made(WebAction.of(url, height), STAND_IN_ACTION));
        });
    }

    private static Checked<Button> button(JsonNode node) {
        return Part.read(node, STAND_IN_BUTTON, button -> {
            if (!button.isOneOf("type", BUTTONS, OTHER_BUTTONS, ErrorCode.INVALID_BUTTON_TYPE)) {
                return button.with(STAND_IN_BUTTON);
            }
            return button.with(node.path("type").textValue().equals("web_url") ? webUrl(button) : postback(button));
        });
    }

    private static Button webUrl(Part button) {
        button.keys(List.of("type", "title", "url"), NONE);
        var title = button.text("title", STAND_IN_TEXT, ErrorCode.EMPTY_BUTTON_TITLE);
        var url = button.text("url", STAND_IN_URL, ErrorCode.INVALID_URL);
        return button.made(Button.webUrl(title, url), STAND_IN_BUTTON);
    }

    private static Button postback(Part button) {
        button.keys(List.of("type", "title", "payload"), NONE);
        var title = button.text("title", STAND_IN_TEXT, ErrorCode.EMPTY_BUTTON_TITLE);
        var payload = button.text("payload", STAND_IN_TEXT, ErrorCode.INVALID_CREATIVE);
        return button.made(Button.postback(title, payload), STAND_IN_BUTTON);
    }
}
