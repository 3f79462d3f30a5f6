package dev.herald.http.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.ApiEvent;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.graph.Fields;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Reads {@code messaging_optins} (webhooks page, mid-2026). One without a status is an opt-in, since a new subscriber is
 * told of so; {@code STOP_NOTIFICATIONS} is the one stop. What {@code user_token_status} means for us is not documented; it
 * is not read.
 */
final class OptIns {
    private static final String STOP = "STOP_NOTIFICATIONS";
    private static final String RESUME = "RESUME_NOTIFICATIONS";

    private final TimeZoneRegions regions;

    OptIns(TimeZoneRegions regions) {
        this.regions = regions;
    }

    /** Whether this is somebody's opt-in to, or stop of, marketing messages. */
    static boolean isOne(JsonNode event) {
        return Fields.text(event.path("optin").path("type")).contains("notification_messages");
    }

    /** What it says of the subscription; none if it lacks the token or the page, or its status is not known. */
    Option<ApiEvent> read(JsonNode event, Origin origin) {
        var optIn = event.path("optin");
        var page = Fields.id(event.path("recipient").path("id")).orElse(origin.page());
        var at = origin.instantOf(event);
        return Fields.id(optIn.path("notification_messages_token"))
                .filter(token -> page.isDefined())
                .map(token -> Subscription.of(new SubscriptionToken(token), told(new PageId(page.get()), at)))
                .map(subscription -> withPerson(subscription, event, at))
                .map(subscription -> withPlace(subscription, optIn, at))
                .flatMap(subscription -> withStatus(subscription, optIn, at))
                .map(ApiEvent.AboutSubscription::new);
    }

    private static Subscription withPerson(Subscription subscription, JsonNode event, Instant at) {
        return Fields.id(event.path("sender").path("id"))
                .map(person -> subscription.withPerson(told(new Psid(person), at)))
                .getOrElse(subscription);
    }

    private Subscription withPlace(Subscription subscription, JsonNode optIn, Instant at) {
        var zone = Fields.text(optIn.path("notification_messages_timezone"));
        var zoned = zone.flatMap(Fields::zone)
                .map(known -> subscription.withTimeZone(told(known, at)))
                .getOrElse(subscription);
        return zone.flatMap(regions::regionOf)
                .map(region -> zoned.withRegion(new Fact<>(region, Fact.Source.INFERRED, at)))
                .getOrElse(zoned);
    }

    private static Option<Subscription> withStatus(Subscription subscription, JsonNode optIn, Instant at) {
        if (optIn.path("notification_messages_status").isMissingNode()) {
            return Option.some(subscription.withOptIn(at));
        }
        return Fields.text(optIn.path("notification_messages_status")).flatMap(status -> switch (status) {
            case STOP -> Option.some(subscription.withStop(at));
            case RESUME -> Option.some(subscription.withOptIn(at));
            default -> Option.none();
        });
    }

    private static <T> Fact<T> told(T value, Instant at) {
        return new Fact<>(value, Fact.Source.API, at);
    }
}
