package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.content.Amount;
import dev.herald.domain.content.PostalAddress;
import dev.herald.domain.content.ReceiptAdjustment;
import dev.herald.domain.content.ReceiptItem;
import dev.herald.domain.content.ReceiptSummary;
import dev.herald.domain.content.ReceiptTemplate;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/** Orders' confirmations, and what they are made of. No limit is documented for their texts. */
public final class Receipts {
    private static final int LONG = 80;
    private static final int SOME = 2;
    private static final int DECIMALS = 3;
    private static final long MOST_THOUSANDTHS = 999_999_999_999_999L;
    private static final long LAST_SECOND = 99_999_999_999L;

    private Receipts() {}

    /** With every part that may be missing there or not. That the amounts make up the total is not looked after. */
    public static Generator<ReceiptTemplate> any() {
        var orders = combine(
                Words.fixed(LONG),
                Words.fixed(LONG),
                Amounts.currencies(),
                Words.fixed(LONG),
                Words.addresses().option(),
                times().option(),
                Order::new);
        return combine(
                orders,
                addresses().option(),
                summaries(),
                adjustments().list(0, SOME),
                items().list(0, SOME),
                Receipts::receipt);
    }

    /** Where orders go. */
    public static Generator<PostalAddress> addresses() {
        var part = Words.fixed(LONG).option();
        return combine(part, part, part, part, part, part, PostalAddress::new);
    }

    /** What orders cost. */
    public static Generator<ReceiptSummary> summaries() {
        var part = amounts().option();
        return combine(part, part, part, amounts(), ReceiptSummary::new);
    }

    /** What changes their costs. */
    public static Generator<ReceiptAdjustment> adjustments() {
        return combine(Words.fixed(LONG).option(), amounts().option(), ReceiptAdjustment::new);
    }

    /** What was ordered. */
    public static Generator<ReceiptItem> items() {
        return combine(
                Words.personal(LONG).option(),
                Words.personal(LONG).option(),
                amounts().option(),
                amounts().option(),
                Amounts.currencies().option(),
                Words.addresses().option(),
                ReceiptItem::new);
    }

    /** Numbers of at most 12 digits before and 3 after the point, negative ones too. */
    public static Generator<Amount> amounts() {
        return Generator.oneOf(
                        Generator.between(-MOST_THOUSANDTHS, MOST_THOUSANDTHS),
                        Generator.of(0L, -MOST_THOUSANDTHS, MOST_THOUSANDTHS))
                .map(thousandths -> new Amount(BigDecimal.valueOf(thousandths, DECIMALS)));
    }

    private static Generator<Instant> times() {
        return Generator.oneOf(Generator.between(0, LAST_SECOND), Generator.of(0L, LAST_SECOND))
                .map(Instant::ofEpochSecond);
    }

    private static ReceiptTemplate receipt(
            Order order,
            Option<PostalAddress> address,
            ReceiptSummary summary,
            Seq<ReceiptAdjustment> adjustments,
            Seq<ReceiptItem> items) {
        return new ReceiptTemplate(
                order.recipient(),
                order.number(),
                order.currency(),
                order.payment(),
                order.url(),
                order.time(),
                address,
                summary,
                adjustments,
                items);
    }

    private record Order(
            String recipient,
            String number,
            Currency currency,
            String payment,
            Option<String> url,
            Option<Instant> time) {}
}
