package dev.herald.testkit.sandbox;

import static dev.herald.testkit.sandbox.MessageReading.items;
import static dev.herald.testkit.sandbox.MessageReading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.content.PostalAddress;
import dev.herald.domain.content.ReceiptAdjustment;
import dev.herald.domain.content.ReceiptItem;
import dev.herald.domain.content.ReceiptSummary;
import dev.herald.domain.content.ReceiptTemplate;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;

/** Receipts. */
final class ReceiptReading {
    private ReceiptReading() {}

    static ReceiptTemplate.Draft receipt(JsonNode payload) {
        return new ReceiptTemplate.Draft(
                text(payload, "recipient_name"),
                text(payload, "order_number"),
                text(payload, "currency"),
                text(payload, "payment_method"),
                text(payload, "order_url"),
                text(payload, "timestamp"),
                Json.member(payload, "address").map(ReceiptReading::address),
                Json.member(payload, "summary").map(ReceiptReading::summary),
                items(payload, "adjustments", ReceiptReading::adjustment),
                items(payload, "elements", ReceiptReading::item));
    }

    private static Validation<Seq<Violation>, PostalAddress> address(JsonNode address) {
        return PostalAddress.of(
                text(address, "street_1"),
                text(address, "street_2"),
                text(address, "city"),
                text(address, "postal_code"),
                text(address, "state"),
                text(address, "country"));
    }

    private static ReceiptSummary.Draft summary(JsonNode summary) {
        return new ReceiptSummary.Draft(
                number(summary, "subtotal"),
                number(summary, "shipping_cost"),
                number(summary, "total_tax"),
                number(summary, "total_cost"));
    }

    private static ReceiptAdjustment.Draft adjustment(JsonNode adjustment) {
        return new ReceiptAdjustment.Draft(text(adjustment, "name"), number(adjustment, "amount"));
    }

    private static ReceiptItem.Draft item(JsonNode item) {
        return new ReceiptItem.Draft(
                text(item, "title"),
                text(item, "subtitle"),
                number(item, "quantity"),
                number(item, "price"),
                text(item, "currency"),
                text(item, "image_url"));
    }

    /** A number, also one that is written as a text; anything else is as good as missing. */
    private static Option<BigDecimal> number(JsonNode parent, String name) {
        return text(parent, name).flatMap(ReceiptReading::decimal);
    }

    private static Option<BigDecimal> decimal(String text) {
        try {
            return Option.some(new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            return Option.none();
        }
    }
}
