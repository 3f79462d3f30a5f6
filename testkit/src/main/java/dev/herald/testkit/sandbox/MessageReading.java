package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextContent;
import dev.herald.domain.content.WebAction;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.function.Function;

/**
 * The message object of a send, judged by the domain's constructors (templates' own pages, mid-2026). Text and generic
 * templates are modelled; any other is refused as content that can't be sent. Quick replies are not looked at.
 */
final class MessageReading {
    private static final String WEB_URL = "web_url";

    private MessageReading() {}

    /** The content, or everything that is wrong with it. */
    static Validation<Seq<Violation>, MessageContent> read(JsonNode message) {
        var attachment = message.path("attachment");
        if (attachment.isMissingNode()) {
            return TextContent.of(text(message, "text"));
        }
        var payload = attachment.path("payload");
        var template = text(payload, "template_type");
        return text(attachment, "type").equals("template") && template.equals("generic")
                ? generic(payload).mapError(found -> Violation.within("attachment.payload", found))
                : refuse("attachment", "holds '" + template + "'; only generic templates are modelled here");
    }

    private static Validation<Seq<Violation>, MessageContent> generic(JsonNode payload) {
        return list(payload, "elements", MessageReading::element)
                .flatMap(elements -> GenericTemplate.of(Json.text(payload, "text"), elements));
    }

    private static Validation<Seq<Violation>, Element> element(JsonNode element) {
        var buttons = list(element, "buttons", MessageReading::button);
        var action = Json.member(element, "default_action")
                .map(MessageReading::action)
                .getOrElse(() -> Validation.valid(Option.none()));
        return Validation.combine(action, buttons)
                .ap((does, pressed) -> Element.of(
                        text(element, "title"),
                        Json.text(element, "subtitle"),
                        Json.text(element, "image_url"),
                        does,
                        pressed))
                .mapError(found -> found.flatMap(violations -> violations))
                .flatMap(Function.identity());
    }

    private static Validation<Seq<Violation>, Option<WebAction>> action(JsonNode action) {
        var height = text(action, "webview_height_ratio");
        var known =
                List.of(WebAction.Height.values()).find(ratio -> ratio.name().equalsIgnoreCase(height));
        if (!text(action, "type").equals(WEB_URL)) {
            return refuse("default_action.type", "must be web_url", ErrorCode.INVALID_BUTTON_TYPE);
        }
        if (!height.isEmpty() && known.isEmpty()) {
            return refuse("default_action.webview_height_ratio", "must be compact, tall or full");
        }
        return WebAction.of(text(action, "url"), known)
                .map(Option::some)
                .mapError(found -> Violation.within("default_action", found));
    }

    private static Validation<Seq<Violation>, Button> button(JsonNode button) {
        return switch (text(button, "type")) {
            case WEB_URL -> Button.webUrl(text(button, "title"), text(button, "url"));
            case "postback" -> Button.postback(text(button, "title"), text(button, "payload"));
            default -> refuse("type", "must be web_url or postback", ErrorCode.INVALID_BUTTON_TYPE);
        };
    }

    private static <T> Validation<Seq<Violation>, Seq<T>> list(
            JsonNode parent, String name, Function<JsonNode, Validation<Seq<Violation>, T>> read) {
        var items = parent.path(name);
        if (!items.isArray()) {
            return Json.member(parent, name).isEmpty()
                    ? Validation.valid(List.empty())
                    : refuse(name, "must be an array");
        }
        return Validation.sequence(List.ofAll(items)
                .zipWithIndex((item, index) ->
                        read.apply(item).mapError(found -> Violation.within(name + "[" + index + "]", found))));
    }

    private static <T> Validation<Seq<Violation>, T> refuse(String path, String what) {
        return refuse(path, what, ErrorCode.INVALID_CREATIVE);
    }

    private static <T> Validation<Seq<Violation>, T> refuse(String path, String what, ErrorCode code) {
        return Validation.invalid(List.of(Violation.of(path, what, code)));
    }

    private static String text(JsonNode parent, String name) {
        return Json.text(parent, name).getOrElse("");
    }
}
