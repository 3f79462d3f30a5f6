package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.content.ButtonTemplate;
import dev.herald.domain.content.CouponTemplate;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.ProductTemplate;
import dev.herald.domain.content.QuickReply;
import dev.herald.domain.content.Template;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.function.Function;

/**
 * The message object of a send, judged by the domain's constructors (templates' own pages, mid-2026). Fields that are not
 * modelled are not looked at, and numbers pass as texts, since the API is not known to refuse either.
 */
final class MessageReading {
    private static final String PAYLOAD = "attachment.payload";

    private static final String TYPE = "template_type";

    private MessageReading() {}

    /** Whether this was found because the sandbox does not know the template. */
    static boolean isUnmodelled(Violation violation) {
        return violation.path().equals(PAYLOAD + "." + TYPE);
    }

    /** The content, or everything that is wrong with it. */
    static Validation<Seq<Violation>, MessageContent> read(JsonNode message) {
        return MessageContent.made(template(message), items(message, "quick_replies", MessageReading::quickReply));
    }

    private static Validation<Seq<Violation>, ? extends Template> template(JsonNode message) {
        var attachment = Json.member(message, "attachment");
        var text = text(message, "text");
        if (attachment.isDefined() && text.isDefined()) {
            return refuse("attachment", "stands beside text; one of the two is allowed");
        }
        return attachment
                .<Validation<Seq<Violation>, ? extends Template>>map(MessageReading::attached)
                .getOrElse(() -> TextTemplate.of(text));
    }

    private static Validation<Seq<Violation>, ? extends Template> attached(JsonNode attachment) {
        return text(attachment, "type").contains("template")
                ? payload(attachment.path("payload")).mapError(found -> Violation.within(PAYLOAD, found))
                : refuse("attachment.type", "must be template");
    }

    private static Validation<Seq<Violation>, ? extends Template> payload(JsonNode payload) {
        var type = text(payload, TYPE).getOrElse("");
        return switch (type) {
            case "button" ->
                new ButtonTemplate.Draft(text(payload, "text"), items(payload, "buttons", ElementReading::button))
                        .made();
            case "generic" ->
                new GenericTemplate.Draft(text(payload, "text"), items(payload, "elements", ElementReading::element))
                        .made();
            case "media" -> new MediaTemplate.Draft(items(payload, "elements", ElementReading::media)).made();
            case "product" ->
                new ProductTemplate.Draft(items(payload, "elements", element -> text(element, "id"))).made();
            case "receipt" -> ReceiptReading.receipt(payload).made();
            case "coupon" -> coupon(payload).made();
            default -> refuse(TYPE, "holds '" + type + "', which is not modelled here");
        };
    }

    private static CouponTemplate.Draft coupon(JsonNode payload) {
        return new CouponTemplate.Draft(
                text(payload, "title"),
                text(payload, "subtitle"),
                text(payload, "coupon_code"),
                text(payload, "coupon_url"),
                text(payload, "coupon_url_button_title"),
                text(payload, "coupon_pre_message"),
                text(payload, "expire_time"),
                text(payload, "image_url"),
                text(payload, "payload"));
    }

    private static QuickReply.Draft quickReply(JsonNode reply) {
        return new QuickReply.Draft(
                text(reply, "content_type"), text(reply, "title"), text(reply, "payload"), text(reply, "image_url"));
    }

    /** The member as text, which may be empty; one that is a list or an object is as good as missing. */
    static Option<String> text(JsonNode parent, String name) {
        return Json.member(parent, name).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }

    /** The items of a list; anything else is as good as an empty one. */
    static <T> Seq<T> items(JsonNode parent, String name, Function<JsonNode, T> read) {
        var items = parent.path(name);
        return items.isArray() ? List.ofAll(items).map(read) : List.empty();
    }

    private static Validation<Seq<Violation>, Template> refuse(String path, String what) {
        return Validation.invalid(List.of(Violation.of(path, what, ErrorCode.INVALID_CREATIVE)));
    }
}
