package dev.herald.http.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.content.ButtonTemplate;
import dev.herald.domain.content.CouponTemplate;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.ProductTemplate;
import dev.herald.domain.content.QuickReply;
import dev.herald.domain.content.ReceiptTemplate;
import dev.herald.domain.content.TextTemplate;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Function;

/** Writes content as the Graph API's message object; keys always in the same order, absent values left out. */
final class MessageWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private MessageWriter() {}

    static ObjectNode message(MessageContent content) {
        var message = switch (content.template()) {
            case TextTemplate text -> object().put("text", text.text());
            case ButtonTemplate button -> attachment(button(button));
            case GenericTemplate generic -> attachment(generic(generic));
            case MediaTemplate media -> attachment(media(media));
            case ProductTemplate product -> attachment(product(product));
            case ReceiptTemplate receipt -> attachment(ReceiptWriter.receipt(receipt));
            case CouponTemplate coupon -> attachment(coupon(coupon));
        };
        putAll(message, "quick_replies", content.quickReplies(), MessageWriter::quickReply);
        return message;
    }

    private static ObjectNode attachment(ObjectNode payload) {
        var message = object();
        message.putObject("attachment").put("type", "template").set("payload", payload);
        return message;
    }

    private static ObjectNode button(ButtonTemplate button) {
        var payload = template("button").put("text", button.text());
        putAll(payload, "buttons", button.buttons(), ElementWriter::button);
        return payload;
    }

    private static ObjectNode generic(GenericTemplate generic) {
        var payload = template("generic");
        put(payload, "text", generic.greeting());
        putAll(payload, "elements", generic.elements(), ElementWriter::element);
        return payload;
    }

    private static ObjectNode media(MediaTemplate media) {
        var payload = template("media");
        var element = payload.putArray("elements")
                .addObject()
                .put("media_type", media.type().word());
        switch (media.source()) {
            case MediaTemplate.Source.Uploaded uploaded ->
                element.put("attachment_id", uploaded.attachment().value());
            case MediaTemplate.Source.OnFacebook onFacebook -> element.put("url", onFacebook.url());
        }
        putAll(element, "buttons", media.buttons(), ElementWriter::button);
        return payload;
    }

    private static ObjectNode product(ProductTemplate product) {
        var payload = template("product");
        putAll(payload, "elements", product.products(), id -> object().put("id", id.value()));
        return payload;
    }

    private static ObjectNode coupon(CouponTemplate coupon) {
        var payload = template("coupon").put("title", coupon.title());
        put(payload, "subtitle", coupon.subtitle());
        payload.put("coupon_code", coupon.code()).put("coupon_url", coupon.url());
        put(payload, "coupon_url_button_title", coupon.buttonTitle());
        put(payload, "coupon_pre_message", coupon.preMessage());
        put(payload, "expire_time", coupon.expireTimeText());
        put(payload, "image_url", coupon.imageUrl());
        put(payload, "payload", coupon.payload());
        return payload;
    }

    private static ObjectNode quickReply(QuickReply reply) {
        return switch (reply) {
            case QuickReply.PhoneNumber phoneNumber -> object().put("content_type", QuickReply.PHONE_NUMBER);
            case QuickReply.Email email -> object().put("content_type", QuickReply.EMAIL);
            case QuickReply.Text text -> {
                var json = object().put("content_type", QuickReply.TEXT);
                put(json, "title", text.title());
                put(json, "payload", text.payload());
                put(json, "image_url", text.imageUrl());
                yield json;
            }
        };
    }

    static ObjectNode object() {
        return JSON.objectNode();
    }

    private static ObjectNode template(String type) {
        return object().put("template_type", type);
    }

    static void put(ObjectNode json, String key, Option<String> text) {
        text.forEach(present -> json.put(key, present));
    }

    /** A list that is left out when it is empty. */
    static <T> void putAll(ObjectNode json, String key, Seq<T> items, Function<T, JsonNode> write) {
        if (!items.isEmpty()) {
            json.putArray(key).addAll(items.map(write).asJava());
        }
    }
}
