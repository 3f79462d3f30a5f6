package dev.herald.http.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.content.Amount;
import dev.herald.domain.content.PostalAddress;
import dev.herald.domain.content.ReceiptAdjustment;
import dev.herald.domain.content.ReceiptItem;
import dev.herald.domain.content.ReceiptSummary;
import dev.herald.domain.content.ReceiptTemplate;
import io.vavr.control.Option;
import java.util.Currency;

/** Writes a receipt. */
final class ReceiptWriter {
    private ReceiptWriter() {}

    static ObjectNode receipt(ReceiptTemplate receipt) {
        var payload = MessageWriter.object()
                .put("template_type", "receipt")
                .put("recipient_name", receipt.recipientName())
                .put("order_number", receipt.orderNumber())
                .put("currency", receipt.currency().getCurrencyCode())
                .put("payment_method", receipt.paymentMethod());
        MessageWriter.put(payload, "order_url", receipt.orderUrl());
        MessageWriter.put(payload, "timestamp", receipt.timestampText());
        receipt.address().forEach(address -> payload.set("address", address(address)));
        payload.set("summary", summary(receipt.summary()));
        MessageWriter.putAll(payload, "adjustments", receipt.adjustments(), ReceiptWriter::adjustment);
        MessageWriter.putAll(payload, "elements", receipt.elements(), ReceiptWriter::item);
        return payload;
    }

    private static ObjectNode address(PostalAddress address) {
        var json = MessageWriter.object();
        MessageWriter.put(json, "street_1", address.street1());
        MessageWriter.put(json, "street_2", address.street2());
        MessageWriter.put(json, "city", address.city());
        MessageWriter.put(json, "postal_code", address.postalCode());
        MessageWriter.put(json, "state", address.state());
        MessageWriter.put(json, "country", address.country());
        return json;
    }

    private static ObjectNode summary(ReceiptSummary summary) {
        var json = MessageWriter.object();
        put(json, "subtotal", summary.subtotal());
        put(json, "shipping_cost", summary.shippingCost());
        put(json, "total_tax", summary.totalTax());
        return json.put("total_cost", summary.totalCost().value());
    }

    private static ObjectNode adjustment(ReceiptAdjustment adjustment) {
        var json = MessageWriter.object();
        MessageWriter.put(json, "name", adjustment.name());
        put(json, "amount", adjustment.amount());
        return json;
    }

    private static ObjectNode item(ReceiptItem item) {
        var json = MessageWriter.object();
        MessageWriter.put(json, "title", item.title());
        MessageWriter.put(json, "subtitle", item.subtitle());
        put(json, "quantity", item.quantity());
        put(json, "price", item.price());
        MessageWriter.put(json, "currency", item.currency().map(Currency::getCurrencyCode));
        MessageWriter.put(json, "image_url", item.imageUrl());
        return json;
    }

    private static void put(ObjectNode json, String key, Option<Amount> amount) {
        amount.forEach(present -> json.put(key, present.value()));
    }
}
