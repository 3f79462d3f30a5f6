package dev.herald.http.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.ApiEvent;
import dev.herald.application.port.MessageEvent;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.graph.Excerpt;
import dev.herald.http.graph.Fields;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Reads what an event says under the name of its field (webhooks page, mid-2026). A message and a token find a delivery, so
 * both must be there; tracking id, {@code mid} and {@code recipient_id} need not.
 */
final class Changes {
    /** The API's words on a failure, whose length is not documented, are cut here. */
    private static final int MAX_FAILURE_TEXT = 1000;

    private Changes() {}

    /** Whether events under this name are understood. */
    static boolean isKnown(String field) {
        return switch (field) {
            case "marketing_message_echoes",
                    "marketing_message_deliveries",
                    "marketing_message_reads",
                    "marketing_message_clicks",
                    "marketing_message_delivery_failed",
                    "marketing_messages_subscriber_upload_status" -> true;
            default -> false;
        };
    }

    /**
     * The event; none if something is missing in it, or its name is not known.
     *
     * @param text the event as it came
     */
    static Option<ApiEvent> read(String field, JsonNode value, Origin origin, String text) {
        var at = origin.instantOf(value);
        return switch (field) {
            case "marketing_message_echoes" -> message(value, new DeliveryEvent.Sent(at), text);
            case "marketing_message_deliveries" -> message(value, new DeliveryEvent.Delivered(at), text);
            case "marketing_message_reads" -> message(value, new DeliveryEvent.Read(at), text);
            case "marketing_message_clicks" -> message(value, new DeliveryEvent.Clicked(at), text);
            case "marketing_message_delivery_failed" -> message(value, failed(value, at), text);
            case "marketing_messages_subscriber_upload_status" -> upload(value, text);
            default -> Option.none();
        };
    }

    private static DeliveryEvent failed(JsonNode value, Instant at) {
        var words = Fields.text(value.path("error_message")).getOrElse("");
        return new DeliveryEvent.Failed(at, Excerpt.of(words, MAX_FAILURE_TEXT));
    }

    private static Option<ApiEvent> message(JsonNode value, DeliveryEvent event, String text) {
        var token = Fields.id(value.path("messenger_subscription_token"));
        return Fields.id(value.path("message_id"))
                .filter(message -> token.isDefined())
                .map(message -> new MessageEvent(
                        message,
                        new SubscriptionToken(token.get()),
                        Fields.id(value.path("marketing_message_tracking_id")),
                        event))
                .map(about -> new ApiEvent.AboutMessage(about, text));
    }

    private static Option<ApiEvent> upload(JsonNode value, String text) {
        return Fields.id(value.path("custom_audience_id")).map(audience -> new ApiEvent.AboutUpload(text));
    }
}
