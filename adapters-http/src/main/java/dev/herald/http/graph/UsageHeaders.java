package dev.herald.http.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.herald.application.port.Usage;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Reads what the API tells of our use of it (endpoints page, "The error envelope", mid-2026). What can't be read is taken
 * for not told: a broken header must not cost an answer.
 */
final class UsageHeaders {
    private static final String APP = "x-app-usage";
    private static final String BUSINESS = "x-business-use-case-usage";
    private static final String AD_ACCOUNT = "x-ad-account-usage";

    /** Far more than an app has objects in one call. */
    private static final int MOST_ENTRIES = 100;

    /** Throttling may go past 100 %; beyond this a number is no percentage. */
    private static final double MOST_PERCENT = 1_000_000;

    private static final long LONGEST_SECONDS = Duration.ofDays(366).toSeconds();

    private final JsonMapper mapper;

    UsageHeaders(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The usage.
     *
     * @param headers by their names in lower case
     */
    Usage read(Map<String, String> headers) {
        var app = json(headers.get(APP));
        var business = json(headers.get(BUSINESS));
        var account = json(headers.get(AD_ACCOUNT));
        return app.isEmpty() && business.isEmpty() && account.isEmpty()
                ? Usage.UNTOLD
                : new Usage(app(app), businesses(business), account(account));
    }

    private JsonNode json(Option<String> header) {
        return header.<JsonNode>map(text -> {
                    try {
                        return mapper.readTree(text);
                    } catch (JsonProcessingException broken) {
                        return MissingNode.getInstance();
                    }
                })
                .getOrElse(MissingNode.getInstance());
    }

    private static Option<Usage.AppUse> app(JsonNode json) {
        return Option.when(
                tellsUse(json),
                () -> new Usage.AppUse(
                        whole(json, "call_count"), whole(json, "total_time"), whole(json, "total_cputime")));
    }

    private static Seq<Usage.BusinessUse> businesses(JsonNode json) {
        return List.ofAll(json.properties())
                .flatMap(entry -> List.ofAll(entry.getValue())
                        .filter(UsageHeaders::tellsUse)
                        .map(use -> business(entry.getKey(), use)))
                .take(MOST_ENTRIES);
    }

    private static Usage.BusinessUse business(String id, JsonNode use) {
        return new Usage.BusinessUse(
                id,
                use.path("type").asText(""),
                whole(use, "call_count"),
                whole(use, "total_time"),
                whole(use, "total_cputime"),
                seconds(
                                use.path("estimated_time_to_regain_access"),
                                Duration.ofMinutes(1).toSeconds())
                        .filter(Duration::isPositive));
    }

    private static Option<Usage.AdAccountUse> account(JsonNode json) {
        return percent(json.path("acc_id_util_pct"))
                .map(used -> new Usage.AdAccountUse(used, seconds(json.path("reset_time_duration"), 1)));
    }

    private static boolean tellsUse(JsonNode json) {
        return List.of("call_count", "total_time", "total_cputime")
                .exists(field -> percent(json.path(field)).isDefined());
    }

    private static int whole(JsonNode json, String field) {
        return percent(json.path(field)).getOrElse(0.0).intValue();
    }

    private static Option<Double> percent(JsonNode node) {
        return number(node).filter(value -> value <= MOST_PERCENT);
    }

    private static Option<Duration> seconds(JsonNode node, long unit) {
        return number(node)
                .map(value -> value * unit)
                .filter(value -> value <= LONGEST_SECONDS)
                .map(value -> Duration.ofSeconds((long) Math.ceil(value)));
    }

    /** Zero or more, as number or as text. */
    private static Option<Double> number(JsonNode node) {
        return Option.when(node.isNumber() || node.isTextual(), () -> node.asDouble(-1))
                .filter(value -> value >= 0);
    }
}
