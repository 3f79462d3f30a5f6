package dev.herald.http.message;

import dev.herald.domain.content.PostalAddress;
import dev.herald.domain.content.ReceiptAdjustment;
import dev.herald.domain.content.ReceiptItem;
import dev.herald.domain.content.ReceiptSummary;
import dev.herald.domain.content.ReceiptTemplate;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** Reads a receipt. */
final class ReceiptReader {
    private ReceiptReader() {}

    static Validation<Seq<Violation>, ReceiptTemplate> receipt(Part payload) {
        payload.keys(
                "template_type",
                "recipient_name",
                "order_number",
                "currency",
                "payment_method",
                "order_url",
                "timestamp",
                "address",
                "summary",
                "adjustments",
                "elements");
        return new ReceiptTemplate.Draft(
                        payload.text("recipient_name"),
                        payload.text("order_number"),
                        payload.text("currency"),
                        payload.text("payment_method"),
                        payload.text("order_url"),
                        payload.textOrNumber("timestamp"),
                        payload.part("address").map(ReceiptReader::address),
                        payload.part("summary").map(ReceiptReader::summary),
                        payload.parts("adjustments").map(ReceiptReader::adjustment),
                        payload.parts("elements").map(ReceiptReader::item))
                .made();
    }

    private static Validation<Seq<Violation>, PostalAddress> address(Part address) {
        address.keys("street_1", "street_2", "city", "postal_code", "state", "country");
        return PostalAddress.of(
                address.text("street_1"),
                address.text("street_2"),
                address.text("city"),
                address.text("postal_code"),
                address.text("state"),
                address.text("country"));
    }

    private static ReceiptSummary.Draft summary(Part summary) {
        summary.keys("subtotal", "shipping_cost", "total_tax", "total_cost");
        return new ReceiptSummary.Draft(
                summary.number("subtotal"),
                summary.number("shipping_cost"),
                summary.number("total_tax"),
                summary.number("total_cost"));
    }

    private static ReceiptAdjustment.Draft adjustment(Part adjustment) {
        adjustment.keys("name", "amount");
        return new ReceiptAdjustment.Draft(adjustment.text("name"), adjustment.number("amount"));
    }

    private static ReceiptItem.Draft item(Part item) {
        item.keys("title", "subtitle", "quantity", "price", "currency", "image_url");
        return new ReceiptItem.Draft(
                item.text("title"),
                item.text("subtitle"),
                item.number("quantity"),
                item.number("price"),
                item.text("currency"),
                item.text("image_url"));
    }
}
