package dev.herald.testkit.sandbox;

import dev.herald.domain.reason.ErrorCode;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Function;

/**
 * What a call counts as. How Meta counts is documented for whole products only ("Rate limits", mid-2026): the kinds and
 * the types in their headers are the sandbox's own.
 *
 * @param who the ad account or page that it counts for; the app's own calls count for nobody
 */
record Counted(Kind kind, Option<String> who) {

    /** Kinds of calls that have a limit each. */
    enum Kind {
        SENDS(Duration.ofMinutes(1), "messenger", Limits::sendsPerMinute),
        CAMPAIGNS(Duration.ofHours(1), "ads_management", Limits::campaignsPerHour),
        TOKEN_QUERIES(Duration.ofHours(1), "messenger", Limits::tokenQueriesPerHour),
        CALLS(Duration.ofHours(1), "ads_management", Limits::callsPerHour);

        private final Duration window;
        private final String type;

        private final Function<Limits, Option<Integer>> limit;

        Kind(Duration window, String type, Function<Limits, Option<Integer>> limit) {
            this.window = window;
            this.type = type;
            this.limit = limit;
        }

        Duration window() {
            return window;
        }

        /** As {@code X-Business-Use-Case-Usage} calls it. */
        String type() {
            return type;
        }

        Option<Integer> in(Limits limits) {
            return limit.apply(limits);
        }
    }

    /**
     * Takes a call for what it is.
     *
     * @param pageOf the page of a subscription token
     */
    static Counted of(GraphCall call, Function<String, Option<String>> pageOf) {
        if (call.isTo("GET notification_messages")) {
            return new Counted(Kind.TOKEN_QUERIES, call.token().flatMap(pageOf));
        }
        var node = call.path().headOption();
        if (call.isTo("GET notification_message_tokens")) {
            return new Counted(Kind.TOKEN_QUERIES, node);
        }
        var account =
                node.filter(id -> id.startsWith(GraphApi.ACCOUNT)).map(id -> id.substring(GraphApi.ACCOUNT.length()));
        if (account.isDefined() && call.isTo("POST messages")) {
            return new Counted(Kind.SENDS, account);
        }
        return call.isTo("POST message_campaign") || call.isTo("POST campaigns")
                ? new Counted(Kind.CAMPAIGNS, account)
                : new Counted(Kind.CALLS, account);
    }

    /** What is answered beyond the limit. */
    int code() {
        return switch (kind) {
            case SENDS -> ErrorCode.SEND_RATE_LIMITED.code();
            case CAMPAIGNS -> ErrorCode.CAMPAIGN_CREATION_RATE_LIMITED.code();
            case TOKEN_QUERIES -> ErrorCode.TOKEN_QUERY_RATE_LIMITED.code();
            case CALLS -> who.isDefined() ? Mishap.Throttled.AD_ACCOUNT : SharedCodes.APP_LIMIT;
        };
    }
}
