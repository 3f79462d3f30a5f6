package dev.herald.domain.delivery;

import java.time.Instant;

/**
 * What the API tells of a message after it took it (webhooks page, mid-2026). Events come early, twice, out of order or
 * never; each is proof that the API has the message.
 */
public sealed interface DeliveryEvent {

    /** When it happened, by the API's clock. */
    Instant at();

    /** The message left for the person: a {@code marketing_message_echoes} event. */
    record Sent(Instant at) implements DeliveryEvent {}

    /** It reached the person, and costs money now: {@code marketing_message_deliveries}. */
    record Delivered(Instant at) implements DeliveryEvent {}

    /** The person saw it: {@code marketing_message_reads}. */
    record Read(Instant at) implements DeliveryEvent {}

    /** The person clicked a link in it: {@code marketing_message_clicks}. */
    record Clicked(Instant at) implements DeliveryEvent {}

    /**
     * It was dropped after it had been taken: {@code marketing_message_delivery_failed}.
     *
     * @param message the API's own words, whose form is not documented
     */
    record Failed(Instant at, String message) implements DeliveryEvent {}
}
