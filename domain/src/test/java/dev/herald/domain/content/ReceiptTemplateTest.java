package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReceiptTemplateTest {
    private static final Option<String> NONE = Option.none();
    private static final Option<BigDecimal> TOO_FINE = Option.some(new BigDecimal("0.0001"));

    @Test
    void whatIsRequiredIsEnough() {
        var receipt = receipt(NONE).made().get();

        assertThat(receipt.summary().totalCost()).isEqualTo(new Amount(BigDecimal.TEN));
        assertThat(receipt.currency()).isEqualTo(Currency.getInstance("USD"));
    }

    @Test
    void whatIsRequiredIsMissedAtOnce() {
        var empty = new ReceiptTemplate.Draft(
                NONE, NONE, NONE, NONE, NONE, NONE, Option.none(), Option.none(), List.empty(), List.empty());

        assertThat(Drafts.told(empty.made()))
                .containsExactlyInAnyOrder(
                        "recipient_name 2300010",
                        "order_number 2300010",
                        "currency 2300010",
                        "payment_method 2300010",
                        "summary.total_cost 2300010");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wrong = new ReceiptTemplate.Draft(
                Option.some(""),
                Option.some(" "),
                Option.some("dollars"),
                Option.some("{{first_name}}"),
                Option.some("nowhere"),
                Option.some("yesterday"),
                Option.some(PostalAddress.of(
                        Option.some(""), Option.some(""), Option.some(""), Option.some(""), Option.some(""), NONE)),
                Option.some(new ReceiptSummary.Draft(TOO_FINE, TOO_FINE, TOO_FINE, TOO_FINE)),
                List.of(new ReceiptAdjustment.Draft(Option.some(""), TOO_FINE)),
                List.of(new ReceiptItem.Draft(
                        Option.some("{{nick}}"),
                        Option.some(""),
                        TOO_FINE,
                        TOO_FINE,
                        Option.some("dollars"),
                        Option.some("nowhere"))));

        assertThat(Drafts.told(wrong.made()))
                .containsExactlyInAnyOrder(
                        "recipient_name 2300010",
                        "order_number 2300010",
                        "currency 2300010",
                        "payment_method 2300038",
                        "order_url 2300077",
                        "timestamp 2300010",
                        "address.street_1 2300010",
                        "address.street_2 2300010",
                        "address.city 2300010",
                        "address.postal_code 2300010",
                        "address.state 2300010",
                        "summary.subtotal 2300010",
                        "summary.shipping_cost 2300010",
                        "summary.total_tax 2300010",
                        "summary.total_cost 2300010",
                        "adjustments[0].name 2300010",
                        "adjustments[0].amount 2300010",
                        "elements[0].title 2300038",
                        "elements[0].subtitle 2300010",
                        "elements[0].quantity 2300010",
                        "elements[0].price 2300010",
                        "elements[0].currency 2300010",
                        "elements[0].image_url 2300077");
    }

    @Test
    void aTimeIsSecondsSince1970() {
        var receipt = receipt(Option.some("1767225600")).made().get();

        assertThat(receipt.timestamp()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(receipt.timestampText()).contains("1767225600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "123456789012", "2026-01-01"})
    void aTimeWrittenOtherwiseIsRefused(String time) {
        assertThat(Drafts.told(receipt(Option.some(time)).made())).containsExactly("timestamp 2300010");
    }

    @Test
    void partsThatWouldBeInvalidCannotBeMade() {
        var none = Option.<Amount>none();

        assertThatThrownBy(() -> ordered("2026-01-01T00:00:00.5Z")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ordered("1969-12-31T23:59:59Z")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ordered("1970-01-01T00:00:00Z").timestampText()).contains("0");
        assertThatThrownBy(() -> new ReceiptAdjustment(Option.some(""), none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReceiptItem(Option.some(""), NONE, none, none, Option.none(), NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PostalAddress(NONE, NONE, NONE, NONE, NONE, Option.some("")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReceiptTemplate ordered(String time) {
        var made = receipt(NONE).made().get();
        return new ReceiptTemplate(
                made.recipientName(),
                made.orderNumber(),
                made.currency(),
                made.paymentMethod(),
                made.orderUrl(),
                Option.some(Instant.parse(time)),
                made.address(),
                made.summary(),
                made.adjustments(),
                made.elements());
    }

    static ReceiptTemplate.Draft receipt(Option<String> timestamp) {
        return new ReceiptTemplate.Draft(
                Option.some("Ada Lovelace"),
                Option.some("12"),
                Option.some("USD"),
                Option.some("Visa 1234"),
                NONE,
                timestamp,
                Option.none(),
                Option.some(new ReceiptSummary.Draft(
                        Option.none(), Option.none(), Option.none(), Option.some(BigDecimal.TEN))),
                List.empty(),
                List.empty());
    }
}
