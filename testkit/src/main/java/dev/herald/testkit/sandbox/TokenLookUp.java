package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;

/**
 * {@code GET notification_messages_<TOKEN>}: what a page's token listing says of one token (endpoints page,
 * "Subscription tokens", mid-2026). Times are whole seconds; {@code next_eligible_time} is rounded up, so that a send
 * at the time told does not come early. Who is reached by custom audiences alone has the few fields that their tokens have.
 */
final class TokenLookUp {
    private static final String TOKEN = "notification_messages_token";
    private static final String REOPTIN = "notification_messages_reoptin";
    private static final String TITLE = "topic_title";
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
                .flatMap(subscriber -> selected(
                        subscriber.audienceOnly()
                                ? ofAudiences(token, subscriber, List.empty())
                                : node(token, subscriber),
                        parameters))
                .map(node -> node);
    }

    /** The fields that are asked for, or all that there are. */
    static Either<GraphError, ObjectNode> selected(ObjectNode node, Parameters parameters) {
        return parameters
                .text("fields")
                .map(fields -> FieldSelection.parse(fields).flatMap(selection -> selection.of(node)))
                .getOrElse(() -> Either.right(FieldSelection.withoutNulls(node)));
    }

    /** What is shown of a token from custom audiences. */
    static ObjectNode ofAudiences(String token, Subscriber subscriber, Seq<String> audiences) {
        var node = node(token, subscriber).retain(TOKEN, REOPTIN, TITLE);
        var ids = JsonNodeFactory.instance.arrayNode();
        audiences.forEach(ids::add);
        return node.set("custom_audience_ids", ids);
    }

    static ObjectNode node(String token, Subscriber subscriber) {
        var listing = subscriber.listing();
        var node = Json.object()
                .put(TOKEN, token)
                .put("recipient_id", subscriber.person().getOrNull())
                .put(REOPTIN, listing.reoptin().getOrNull())
                .put("user_token_status", listing.tokenStatus().getOrNull())
                .put(TITLE, listing.topicTitle().getOrNull())
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
