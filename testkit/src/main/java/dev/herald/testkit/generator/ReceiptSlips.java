package dev.herald.testkit.generator;

import static dev.herald.domain.reason.ErrorCode.INVALID_CREATIVE;
import static dev.herald.domain.reason.ErrorCode.INVALID_URL;
import static dev.herald.testkit.generator.Generator.combine;
import static dev.herald.testkit.generator.Slip.refused;
import static dev.herald.testkit.generator.Slip.spared;

import dev.herald.domain.content.PostalAddress;
import dev.herald.domain.content.ReceiptAdjustment;
import dev.herald.domain.content.ReceiptItem;
import dev.herald.domain.content.ReceiptSummary;
import dev.herald.domain.content.ReceiptTemplate;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;

/** Both sides of every limit for receipts. */
final class ReceiptSlips {
    private static final int SOME = 80;
    private static final WrittenParts<Order> ORDERS = WrittenParts.of(parts -> new Order(
                    parts, Option.none(), Option.some(total(Option.some(BigDecimal.TEN))), List.empty(), List.empty()))
            .with("recipient_name", Words.fixed(SOME))
            .with("order_number", Words.fixed(SOME))
            .with("currency", Generator.of("USD", "JPY"))
            .with("payment_method", Words.fixed(SOME))
            .with("order_url", Words.addresses())
            .with("timestamp", Generator.of("1767225600"));
    private static final WrittenParts<Validation<Seq<Violation>, PostalAddress>> PLACES = WrittenParts.of(
                    ReceiptSlips::place)
            .with("street_1", Words.fixed(SOME))
            .with("street_2", Words.fixed(SOME))
            .with("city", Words.fixed(SOME))
            .with("postal_code", Words.fixed(SOME))
            .with("state", Words.fixed(SOME))
            .with("country", Words.fixed(SOME));

    private ReceiptSlips() {}

    static Seq<Slip<ReceiptTemplate.Draft>> all() {
        var orders = ORDERS.drafts();
        return List.of(
                        texts().map(ORDERS::with),
                        PLACES.fine()
                                .keySet()
                                .toList()
                                .flatMap(part -> TextSlips.fixed(INVALID_CREATIVE, part))
                                .map(PLACES::with)
                                .map(slip -> slip.within("address", given -> combine(orders, given, Order::at))),
                        summaries().map(slip -> slip.within("", given -> combine(orders, given, Order::costing))),
                        adjustments()
                                .map(slip ->
                                        slip.within("adjustments[0]", given -> combine(orders, given, Order::changed))),
                        items().map(slip -> slip.within("elements[0]", given -> combine(orders, given, Order::of))))
                .flatMap(slips -> slips)
                .map(slip -> slip.within("", given -> given.map(Order::draft)));
    }

    private static Seq<Slip<Option<String>>> texts() {
        var names = List.of("recipient_name", "order_number", "payment_method");
        return List.of(
                        names.flatMap(name -> TextSlips.fixed(INVALID_CREATIVE, name)),
                        names.append("currency").map(name -> TextSlips.missing(INVALID_CREATIVE, name)),
                        TextSlips.addresses("order_url").append(TextSlips.empty(INVALID_URL, "order_url")),
                        List.of(
                                TextSlips.unknown(INVALID_CREATIVE, "currency", "dollars", "usd", "US", ""),
                                refused(
                                        INVALID_CREATIVE,
                                        "timestamp",
                                        "no whole second since 1970",
                                        TextSlips.texts("yesterday", "", "-1", "1.5", "100000000000", "٣")),
                                spared(
                                        INVALID_CREATIVE,
                                        "timestamp",
                                        "the first and the last second",
                                        TextSlips.texts("0", "99999999999"))))
                .flatMap(slips -> slips);
    }

    private static Seq<Slip<Option<ReceiptSummary.Draft>>> summaries() {
        var none = Option.<BigDecimal>none();
        var total = Option.some(BigDecimal.TEN);
        return List.of(
                        TextSlips.amounts("total_cost")
                                .append(refused(INVALID_CREATIVE, "total_cost", "missing", Generator.constant(none)))
                                .map(slip -> slip.within("summary", given -> given.map(ReceiptSlips::total))),
                        TextSlips.amounts("subtotal")
                                .map(slip -> slip.within(
                                        "summary",
                                        given -> given.map(part -> new ReceiptSummary.Draft(part, none, none, total)))),
                        TextSlips.amounts("shipping_cost")
                                .map(slip -> slip.within(
                                        "summary",
                                        given -> given.map(part -> new ReceiptSummary.Draft(none, part, none, total)))),
                        TextSlips.amounts("total_tax")
                                .map(slip -> slip.within(
                                        "summary",
                                        given -> given.map(part -> new ReceiptSummary.Draft(none, none, part, total)))))
                .flatMap(slips -> slips)
                .map(slip -> slip.within("", given -> given.map(Option::some)))
                .append(refused(
                        INVALID_CREATIVE, "summary.total_cost", "no summary", Generator.constant(Option.none())));
    }

    private static Seq<Slip<ReceiptAdjustment.Draft>> adjustments() {
        var name = Option.some("Discount");
        return TextSlips.fixed(INVALID_CREATIVE, "name")
                .append(spared(INVALID_CREATIVE, "name", "missing", Generator.constant(Option.none())))
                .map(slip ->
                        slip.within("", given -> given.map(text -> new ReceiptAdjustment.Draft(text, Option.none()))))
                .appendAll(TextSlips.amounts("amount")
                        .map(slip -> slip.within(
                                "", given -> given.map(amount -> new ReceiptAdjustment.Draft(name, amount)))));
    }

    private static Seq<Slip<ReceiptItem.Draft>> items() {
        var no = Option.<String>none();
        var none = Option.<BigDecimal>none();
        return List.of(
                        TextSlips.personal("title")
                                .map(slip -> slip.within(
                                        "",
                                        given -> given.map(
                                                text -> new ReceiptItem.Draft(text, no, none, none, no, no)))),
                        TextSlips.personal("subtitle")
                                .map(slip -> slip.within(
                                        "",
                                        given -> given.map(
                                                text -> new ReceiptItem.Draft(no, text, none, none, no, no)))),
                        TextSlips.amounts("quantity")
                                .map(slip -> slip.within(
                                        "",
                                        given -> given.map(
                                                amount -> new ReceiptItem.Draft(no, no, amount, none, no, no)))),
                        TextSlips.amounts("price")
                                .map(slip -> slip.within(
                                        "",
                                        given -> given.map(
                                                amount -> new ReceiptItem.Draft(no, no, none, amount, no, no)))),
                        List.of(TextSlips.unknown(INVALID_CREATIVE, "currency", "dollars", "usd", ""))
                                .map(slip -> slip.within(
                                        "",
                                        given -> given.map(
                                                text -> new ReceiptItem.Draft(no, no, none, none, text, no)))),
                        TextSlips.addresses("image_url")
                                .append(TextSlips.empty(INVALID_URL, "image_url"))
                                .map(slip -> slip.within(
                                        "",
                                        given -> given.map(
                                                text -> new ReceiptItem.Draft(no, no, none, none, no, text)))))
                .flatMap(slips -> slips);
    }

    private static ReceiptSummary.Draft total(Option<BigDecimal> total) {
        return new ReceiptSummary.Draft(Option.none(), Option.none(), Option.none(), total);
    }

    private static Validation<Seq<Violation>, PostalAddress> place(Seq<Option<String>> parts) {
        return PostalAddress.of(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
    }

    /** A receipt, part by part. */
    private record Order(
            Seq<Option<String>> texts,
            Option<Validation<Seq<Violation>, PostalAddress>> address,
            Option<ReceiptSummary.Draft> summary,
            Seq<ReceiptAdjustment.Draft> adjustments,
            Seq<ReceiptItem.Draft> items) {

        Order at(Validation<Seq<Violation>, PostalAddress> place) {
            return new Order(texts, Option.some(place), summary, adjustments, items);
        }

        Order costing(Option<ReceiptSummary.Draft> cost) {
            return new Order(texts, address, cost, adjustments, items);
        }

        Order changed(ReceiptAdjustment.Draft adjustment) {
            return new Order(texts, address, summary, List.of(adjustment), items);
        }

        Order of(ReceiptItem.Draft item) {
            return new Order(texts, address, summary, adjustments, List.of(item));
        }

        ReceiptTemplate.Draft draft() {
            return new ReceiptTemplate.Draft(
                    texts.get(0),
                    texts.get(1),
                    texts.get(2),
                    texts.get(3),
                    texts.get(4),
                    texts.get(5),
                    address,
                    summary,
                    adjustments,
                    items);
        }
    }
}
