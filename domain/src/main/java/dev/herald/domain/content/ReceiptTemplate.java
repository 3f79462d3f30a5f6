package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import java.util.Currency;

/**
 * An order's confirmation (page "Receipt Template", mid-2026). Where no limit is named here, none is documented; texts
 * that are there must not be empty.
 *
 * @param orderNumber must be unique, which one message alone can't show
 * @param paymentMethod in words: {@code Visa 1234}
 * @param timestamp when it was ordered, in whole seconds from 1970 on
 * @param elements what was ordered; often nothing is listed
 */
public record ReceiptTemplate(
        String recipientName,
        String orderNumber,
        Currency currency,
        String paymentMethod,
        Option<String> orderUrl,
        Option<Instant> timestamp,
        Option<PostalAddress> address,
        ReceiptSummary summary,
        Seq<ReceiptAdjustment> adjustments,
        Seq<ReceiptItem> elements)
        implements Template {
    /** So many digits of seconds reach into the year 5138. */
    private static final String SECONDS = "[0-9]{1,11}";

    /**
     * Guards the texts, the address of the order and the time.
     *
     * @throws IllegalArgumentException if they are refused; {@link Draft#made} tells instead
     */
    public ReceiptTemplate {
        Violation.refuse(Violation.all(
                checkTexts(Option.some(recipientName), Option.some(orderNumber), Option.some(paymentMethod), orderUrl),
                Texts.optional(timestamp.map(ReceiptTemplate::written), ReceiptTemplate::checkTimestamp)));
    }

    /** The time as the API writes it: seconds since 1970 in decimal. */
    public Option<String> timestampText() {
        return timestamp.map(ReceiptTemplate::written);
    }

    private static String written(Instant time) {
        return time.getNano() == 0 ? Long.toString(time.getEpochSecond()) : time.toString();
    }

    private static Seq<Violation> checkTexts(
            Option<String> recipientName,
            Option<String> orderNumber,
            Option<String> paymentMethod,
            Option<String> orderUrl) {
        return Violation.all(
                Texts.required("recipient_name", recipientName, text -> Texts.fixed("recipient_name", text)),
                Texts.required("order_number", orderNumber, text -> Texts.fixed("order_number", text)),
                Texts.required("payment_method", paymentMethod, text -> Texts.fixed("payment_method", text)),
                Texts.optional(orderUrl, url -> Addresses.web("order_url", url)));
    }

    private static Seq<Violation> checkTimestamp(String text) {
        return Violation.unless(
                text.matches(SECONDS),
                "timestamp",
                "must be a whole number of seconds since 1970, but is " + text,
                ErrorCode.INVALID_CREATIVE);
    }

    /** A receipt as someone wrote it. */
    public record Draft(
            Option<String> recipientName,
            Option<String> orderNumber,
            Option<String> currency,
            Option<String> paymentMethod,
            Option<String> orderUrl,
            Option<String> timestamp,
            Option<Validation<Seq<Violation>, PostalAddress>> address,
            Option<ReceiptSummary.Draft> summary,
            Seq<ReceiptAdjustment.Draft> adjustments,
            Seq<ReceiptItem.Draft> elements) {

        /** The receipt, or everything that is wrong with it. */
        public Validation<Seq<Violation>, ReceiptTemplate> made() {
            var costs = summary.getOrElse(ReceiptSummary.Draft::nothing).made();
            var changes = adjustments.map(ReceiptAdjustment.Draft::made);
            var items = elements.map(ReceiptItem.Draft::made);
            var found = Violation.all(
                    checkTexts(recipientName, orderNumber, paymentMethod, orderUrl),
                    Texts.required("currency", currency, Currencies::check),
                    Texts.optional(timestamp, ReceiptTemplate::checkTimestamp),
                    Parts.wrong("address", address),
                    Violation.within("summary", Parts.wrong(costs)),
                    Parts.wrong("adjustments", changes),
                    Parts.wrong("elements", items));
            return Violation.valid(
                    found,
                    () -> new ReceiptTemplate(
                            recipientName.get(),
                            orderNumber.get(),
                            currency.flatMap(Currencies::of).get(),
                            paymentMethod.get(),
                            orderUrl,
                            timestamp.map(Long::parseLong).map(Instant::ofEpochSecond),
                            address.map(Validation::get),
                            costs.get(),
                            Parts.values(changes),
                            Parts.values(items)));
        }
    }
}
