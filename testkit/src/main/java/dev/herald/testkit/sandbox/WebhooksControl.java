package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.URI;
import java.time.Instant;

/**
 * {@code /sandbox/webhooks}: where the page's events are posted. {@code {"url": …, "app_secret": …}} takes an address; with
 * a {@code verify_token} only if it passes Meta's handshake. {@code {"url": null}} takes none. What is shown tells how many
 * events arrived, how many wait, and since when none arrives.
 */
final class WebhooksControl {
    private final RecordedWorld world;
    private final Postman postman;

    WebhooksControl(RecordedWorld world, Postman postman) {
        this.world = world;
        this.postman = postman;
    }

    void show(Context call) {
        Replies.control(call, Either.right(shown()));
    }

    Either<String, JsonNode> change(JsonNode json) {
        return Replies.object(json).flatMap(this::asked).map(to -> {
            world.happens(new Event.WebhooksDirected(to));
            return shown();
        });
    }

    private JsonNode shown() {
        var json = world.read(known -> {
            var outbox = known.outbox();
            return Json.object()
                    .put("url", outbox.webhooks().map(to -> to.url().toString()).getOrNull())
                    .put("posted", outbox.postedSoFar())
                    .put("waiting", outbox.waiting());
        });
        return json.put(
                "failing_since", postman.failingSince().map(Instant::toString).getOrNull());
    }

    private Either<String, Option<Webhooks>> asked(ObjectNode posted) {
        if (posted.path("url").isNull()) {
            return Either.right(Option.none());
        }
        return webhooks(posted)
                .flatMap(to -> Json.text(posted, "verify_token")
                        .map(token -> postman.verify(to.url(), token).map(verified -> Option.some(to)))
                        .getOrElse(() -> Either.right(Option.some(to))));
    }

    private static Either<String, Webhooks> webhooks(ObjectNode posted) {
        return Try.of(() -> new Webhooks(
                        URI.create(Json.text(posted, "url").getOrElse("")),
                        Json.text(posted, "app_secret").getOrElse("")))
                .toEither()
                .mapLeft(wrong -> String.valueOf(wrong.getMessage()));
    }
}
