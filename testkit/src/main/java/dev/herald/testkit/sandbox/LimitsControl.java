package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * {@code /sandbox/limits}: how many calls are answered, {@code {"sends_per_minute": 60, "campaigns_per_hour": 10,
 * "token_queries_per_hour": 100, "calls_per_hour": 1000}}. What is posted replaces all of them; what it leaves out, or
 * sets to null, has no limit. Counting begins anew.
 */
final class LimitsControl {
    private static final String SENDS = "sends_per_minute";
    private static final String CAMPAIGNS = "campaigns_per_hour";
    private static final String TOKENS = "token_queries_per_hour";
    private static final String CALLS = "calls_per_hour";
    private static final Seq<String> ALL = List.of(SENDS, CAMPAIGNS, TOKENS, CALLS);

    private final RateLimits limits;

    LimitsControl(RateLimits limits) {
        this.limits = limits;
    }

    void show(Context call) {
        Replies.control(call, Either.right(shown()));
    }

    Either<String, JsonNode> change(JsonNode posted) {
        var object = new PostedObject("", posted);
        object.hasNothingBut(ALL);
        var read = ALL.map(name -> object.whole(name, 1, Integer.MAX_VALUE));
        return object.read(() -> new Limits(read.get(0), read.get(1), read.get(2), read.get(3)))
                .mapLeft(PostedObject::words)
                .map(chosen -> {
                    limits.set(chosen);
                    return shown();
                });
    }

    private JsonNode shown() {
        var now = limits.limits();
        return Json.object()
                .put(SENDS, now.sendsPerMinute().getOrNull())
                .put(CAMPAIGNS, now.campaignsPerHour().getOrNull())
                .put(TOKENS, now.tokenQueriesPerHour().getOrNull())
                .put(CALLS, now.callsPerHour().getOrNull());
    }
}
