package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.Sender;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * What the API tells of an access token (Graph API reference, "Debug-Token", mid-2026). The sandbox takes any text for one, and
 * each is valid and has no end; but one that ends in {@code -expires-} and a number of seconds since 1970 has its end then.
 */
final class AccessTokenFacts {
    static final String PATH = "debug_token";
    private static final Pattern EXPIRES = Pattern.compile(".*-expires-(\\d{1,12})", Pattern.DOTALL);

    private final RecordedWorld world;
    private final InstantSource clock;

    AccessTokenFacts(RecordedWorld world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    Either<GraphError, JsonNode> show(Parameters parameters) {
        return parameters
                .text("input_token")
                .toEither(() -> GraphError.invalid("(#100) You must provide an input token"))
                .map(this::facts);
    }

    private JsonNode facts(String token) {
        var ends = EXPIRES.matcher(token);
        var seconds = ends.matches() ? Long.parseLong(ends.group(1)) : 0;
        var valid = seconds == 0 || clock.instant().getEpochSecond() < seconds;
        var answer = Json.object();
        var data = answer.putObject("data")
                .put("app_id", app().map(sender -> sender.app().id()).getOrNull())
                .put("type", "PAGE")
                .put("expires_at", seconds)
                .put("is_valid", valid);
        AssetFacts.PERMISSIONS.forEach(data.putArray("scopes")::add);
        return answer;
    }

    private Option<Sender> app() {
        return world.read(known -> known.assets().first());
    }
}
