package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Either;
import java.time.Instant;

/**
 * {@code GET notification_messages_<TOKEN>}: what a page's token listing says of one token (endpoints page,
 * "Subscription tokens", mid-2026). Times are whole seconds; {@code next_eligible_time} is rounded up, so that a send
 * at the time told does not come early.
 */
final class TokenLookUp {
    private static final long NANOS_BEFORE_NEXT_SECOND = 999_999_999;

    private final RecordedWorld world;

    TokenLookUp(RecordedWorld world) {
        this.world = world;
    }

    Either<GraphError, JsonNode> show(String token, Parameters parameters) {
        return SubscriptionToken.of(token)
                .toOption()
                .flatMap(valid -> world.read(known -> known.subscribers().find(valid)))
                .toEither(() -> GraphError.of(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN))
                .flatMap(subscriber -> shown(token, subscriber, parameters))
                .map(node -> node);
    }

    /** A subscription with the fields that are asked for, or all that it has. */
    static Either<GraphError, ObjectNode> shown(String token, Subscriber subscriber, Parameters parameters) {
        var node = node(token, subscriber);
        return parameters
                .text("fields")
                .map(fields -> FieldSelection.parse(fields).flatMap(selection -> selection.of(node)))
                .getOrElse(() -> Either.right(FieldSelection.withoutNulls(node)));
    }

    private static ObjectNode node(String token, Subscriber subscriber) {
        var listing = subscriber.listing();
        var node = Json.object()
                .put("notification_messages_token", token)
                .put("recipient_id", subscriber.person().getOrNull())
                .put("notification_messages_reoptin", listing.reoptin().getOrNull())
                .put("user_token_status", listing.tokenStatus().getOrNull())
                .put("topic_title", listing.topicTitle().getOrNull())
                .put("notification_messages_timezone", listing.timeZone().getOrNull());
        putSeconds(node, "creation_timestamp", subscriber.optedInAt());
        putSeconds(node, "token_expiry_timestamp", subscriber.expiresAt());
        return node.put("next_eligible_time", roundedUp(subscriber.nextEligible()));
    }

    private static void putSeconds(ObjectNode node, String name, long millis) {
        if (millis == Subscriber.NOT_TOLD) {
            node.putNull(name);
        } else {
            node.put(name, Instant.ofEpochMilli(millis).getEpochSecond());
        }
    }

    private static long roundedUp(Instant instant) {
        return instant.plusNanos(NANOS_BEFORE_NEXT_SECOND).getEpochSecond();
    }
}
