package dev.herald.http.message;

import dev.herald.domain.content.ButtonTemplate;
import dev.herald.domain.content.CouponTemplate;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.ProductTemplate;
import dev.herald.domain.content.Template;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** Reads the payload of an attachment, one template a method. */
final class TemplateReader {
    private TemplateReader() {}

    /** The template; none if the payload does not say which one it is, which is taken down then. */
    static Option<Validation<Seq<Violation>, ? extends Template>> template(Part payload) {
        return payload.word("template_type", "button", "generic", "media", "product", "receipt", "coupon")
                .map(type -> switch (type) {
                    case "button" -> button(payload);
                    case "generic" -> generic(payload);
                    case "media" -> media(payload);
                    case "product" -> product(payload);
                    case "receipt" -> ReceiptReader.receipt(payload);
                    default -> coupon(payload);
                });
    }

    private static Validation<Seq<Violation>, ButtonTemplate> button(Part payload) {
        payload.keys("template_type", "text", "buttons");
        return new ButtonTemplate.Draft(
                        payload.text("text"), payload.parts("buttons").map(ElementReader::button))
                .made();
    }

    private static Validation<Seq<Violation>, GenericTemplate> generic(Part payload) {
        payload.keys("template_type", "text", "elements");
        return new GenericTemplate.Draft(
                        payload.text("text"), payload.parts("elements").map(ElementReader::element))
                .made();
    }

    private static Validation<Seq<Violation>, MediaTemplate> media(Part payload) {
        payload.keys("template_type", "elements");
        return new MediaTemplate.Draft(payload.parts("elements").map(TemplateReader::mediaItem)).made();
    }

    private static MediaTemplate.Draft.Item mediaItem(Part element) {
        element.keys("media_type", "attachment_id", "url", "buttons");
        return new MediaTemplate.Draft.Item(
                element.text("media_type"),
                element.text("attachment_id"),
                element.text("url"),
                element.parts("buttons").map(ElementReader::button));
    }

    private static Validation<Seq<Violation>, ProductTemplate> product(Part payload) {
        payload.keys("template_type", "elements");
        return new ProductTemplate.Draft(payload.parts("elements").map(TemplateReader::productId)).made();
    }

    private static Option<String> productId(Part element) {
        element.keys("id");
        return element.text("id");
    }

    private static Validation<Seq<Violation>, CouponTemplate> coupon(Part payload) {
        payload.keys(
                "template_type",
                "title",
                "subtitle",
                "coupon_code",
                "coupon_url",
                "coupon_url_button_title",
                "coupon_pre_message",
                "expire_time",
                "image_url",
                "payload");
        return new CouponTemplate.Draft(
                        payload.text("title"),
                        payload.text("subtitle"),
                        payload.text("coupon_code"),
                        payload.text("coupon_url"),
                        payload.text("coupon_url_button_title"),
                        payload.text("coupon_pre_message"),
                        payload.text("expire_time"),
                        payload.text("image_url"),
                        payload.text("payload"))
                .made();
    }
}
