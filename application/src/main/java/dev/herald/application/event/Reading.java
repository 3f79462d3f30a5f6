package dev.herald.application.event;

import dev.herald.application.port.ApiEvent;
import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventInbox.Leftover;
import dev.herald.application.port.EventInbox.Waiting;
import dev.herald.application.port.EventInbox.WorkedOff;
import dev.herald.application.port.MessageEvent;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/** A body, and what it tells. */
record Reading(Waiting body, Seq<ApiEvent> events) {

    Seq<MessageEvent> messages() {
        return events.flatMap(event ->
                event instanceof ApiEvent.AboutMessage(var about, var text) ? Option.some(about) : Option.none());
    }

    Seq<Subscription> subscriptions() {
        return events.flatMap(
                event -> event instanceof ApiEvent.AboutSubscription(var told) ? Option.some(told) : Option.none());
    }

    /** Whether it is to be tried again, for the sake of messages that may become known. */
    boolean mayWait(Set<MessageEvent> unknown, Instant now) {
        return now.isBefore(body.body().receivedAt().plus(ReceiveEvents.PATIENCE))
                && messages().exists(unknown::contains);
    }

    WorkedOff workedOff(Set<MessageEvent> unknown) {
        return new WorkedOff(body.number(), events.flatMap(event -> leftover(event, unknown)));
    }

    private Option<Leftover> leftover(ApiEvent event, Set<MessageEvent> unknown) {
        return switch (event) {
            case ApiEvent.NotUnderstood(var why, var text) -> Option.some(leftover(why, text));
            case ApiEvent.AboutMessage(var about, var text)
            when unknown.contains(about) -> Option.some(leftover(ReceiveEvents.UNKNOWN_MESSAGE, text));
            case ApiEvent.AboutMessage known -> Option.none();
            case ApiEvent.AboutSubscription told -> Option.none();
            case ApiEvent.AboutUpload(var text) -> Option.some(leftover(ReceiveEvents.UPLOAD_STATUS, text));
        };
    }

    private Leftover leftover(String why, String text) {
        return new Leftover(why, new EventBody(body.body().receivedAt(), text));
    }

    /** What each event is counted as. */
    Seq<String> counted(Set<MessageEvent> unknown) {
        return events.map(event -> switch (event) {
            case ApiEvent.NotUnderstood(var why, var text) -> why;
            case ApiEvent.AboutMessage(var about, var text) ->
                unknown.contains(about) ? ReceiveEvents.UNKNOWN_MESSAGE : counted(about.event());
            case ApiEvent.AboutSubscription(var told) -> told.stoppedAt().isDefined() ? "stopped" : "opted in";
            case ApiEvent.AboutUpload upload -> ReceiveEvents.UPLOAD_STATUS;
        });
    }

    private static String counted(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.Sent sent -> "sent";
            case DeliveryEvent.Delivered delivered -> "delivered";
            case DeliveryEvent.Read read -> "read";
            case DeliveryEvent.Clicked clicked -> "clicked";
            case DeliveryEvent.Failed failed -> "failed";
        };
    }
}
