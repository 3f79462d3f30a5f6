package dev.herald.http.console;

import dev.herald.application.port.DeliveryEntry;
import dev.herald.domain.delivery.Reception;
import dev.herald.domain.reason.ReasonCatalogue;
import io.vavr.collection.Seq;
import java.util.Locale;

/** A delivery as a row of a table. */
record DeliveryLine(
        String token,
        String state,
        Seq<String> reasons,
        String price,
        String attemptedAt,
        String acceptedAt,
        String person) {

    static DeliveryLine of(DeliveryEntry entry, ReasonCatalogue catalogue) {
        return new DeliveryLine(
                entry.id().token().value(),
                entry.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + entry.dueAt().map(due -> " until " + Words.time(due)).getOrElse(""),
                entry.reasons()
                        .map(key -> catalogue
                                .find(key)
                                .map(reason -> key + ": " + reason.explanation())
                                .getOrElse(key)),
                entry.price()
                        .filter(price -> price.currency().getDefaultFractionDigits() >= 0)
                        .map(Object::toString)
                        .getOrElse(""),
                entry.attemptedAt().map(Words::time).getOrElse(""),
                entry.acceptedAt().map(Words::time).getOrElse(""),
                words(entry.reception()));
    }

    private static String words(Reception reception) {
        return switch (reception) {
            case Reception.Nothing nothing -> "";
            case Reception.Sent sent -> "sent";
            case Reception.Delivered delivered -> "delivered";
            case Reception.Read read -> "read";
            case Reception.Clicked clicked -> "clicked";
            case Reception.Failed failed -> "failed";
        };
    }
}
