package dev.herald.http.json;

import dev.herald.application.port.DeliveryEntry;
import dev.herald.domain.budget.Money;
import dev.herald.domain.delivery.DeliveryEvent;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Deliveries as programs and spreadsheets read them. Prices are exact decimals, times are ISO 8601 in UTC, several reasons
 * are separated by a blank.
 */
public final class DeliveryForm {
    /** All fields, in their order. */
    public static final Seq<String> FIELDS = List.of(
            "token",
            "person",
            "state",
            "reasons",
            "due_at",
            "price",
            "attempted_at",
            "accepted_at",
            "tracking_id",
            "sent_at",
            "delivered_at",
            "read_at",
            "clicked_at",
            "failed_at",
            "failure");

    private DeliveryForm() {}

    /** What is known, by field. */
    public static Map<String, Object> of(DeliveryEntry entry) {
        var values = List.<Option<String>>of(
                Option.some(entry.id().token().value()),
                Option.some(entry.id().person().value()),
                Option.some(entry.state().name()),
                Option.some(entry.reasons().mkString(" ")).filter(reasons -> !reasons.isEmpty()),
                time(entry.dueAt()),
                entry.price().map(Money::toDecimal),
                time(entry.attemptedAt()),
                time(entry.acceptedAt()),
                entry.trackingId(),
                heard(entry, DeliveryEvent.Sent.class),
                heard(entry, DeliveryEvent.Delivered.class),
                heard(entry, DeliveryEvent.Read.class),
                heard(entry, DeliveryEvent.Clicked.class),
                heard(entry, DeliveryEvent.Failed.class),
                failure(entry));
        return LinkedHashMap.ofEntries(FIELDS.zip(values)
                .flatMap(field -> field._2.map(known -> Tuple.of(field._1, (Object) known))));
    }

    private static Option<String> time(Option<Instant> instant) {
        return instant.map(Instant::toString);
    }

    private static Option<String> heard(DeliveryEntry entry, Class<? extends DeliveryEvent> kind) {
        return time(entry.reception().events().find(kind::isInstance).map(DeliveryEvent::at));
    }

    private static Option<String> failure(DeliveryEntry entry) {
        return entry.reception()
                .events()
                .flatMap(event -> event instanceof DeliveryEvent.Failed(var at, var message)
                        ? Option.some(message)
                        : Option.<String>none())
                .headOption();
    }
}
