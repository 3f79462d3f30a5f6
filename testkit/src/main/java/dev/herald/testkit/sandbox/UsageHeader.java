package dev.herald.testkit.sandbox;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;

/**
 * One of the headers that tell a client how much it has used up. They are absent at low use (endpoints page, "The error
 * envelope", mid-2026); that low means up to {@value #LOW} % is the sandbox's own.
 */
record UsageHeader(String name, String value) {
    private static final int LOW = 10;
    private static final int ALL = 100;

    /** The headers after a call of this kind. */
    static Seq<UsageHeader> of(Counted counted, int percent, Duration untilReset) {
        if (percent <= LOW) {
            return List.empty();
        }
        if (counted.who().isEmpty()) {
            return List.of(app(percent));
        }
        var regain = percent < ALL ? Duration.ZERO : untilReset;
        var business = business(counted.who().get(), counted.kind().type(), percent, regain);
        return counted.kind() == Counted.Kind.TOKEN_QUERIES
                ? List.of(business)
                : List.of(business, adAccount(percent, untilReset));
    }

    /** The header of a call that is throttled, whatever was counted. */
    static UsageHeader throttled(Counted counted, Duration time) {
        return counted.who()
                .map(id -> business(id, counted.kind().type(), ALL, time))
                .getOrElse(() -> app(ALL));
    }

    private static UsageHeader app(int percent) {
        var use = Json.object().put("call_count", percent).put("total_time", 0).put("total_cputime", 0);
        return new UsageHeader("X-App-Usage", use.toString());
    }

    private static UsageHeader business(String id, String type, int percent, Duration regain) {
        var use = Json.object();
        use.putArray(id)
                .addObject()
                .put("type", type)
                .put("call_count", percent)
                .put("total_cputime", 0)
                .put("total_time", 0)
                .put("estimated_time_to_regain_access", minutesRoundedUp(regain));
        return new UsageHeader("X-Business-Use-Case-Usage", use.toString());
    }

    private static UsageHeader adAccount(int percent, Duration untilReset) {
        var use = Json.object().put("acc_id_util_pct", percent).put("reset_time_duration", untilReset.toSeconds());
        return new UsageHeader("X-Ad-Account-Usage", use.toString());
    }

    private static long minutesRoundedUp(Duration time) {
        return time.plusMinutes(1).minusNanos(1).toMinutes();
    }
}
