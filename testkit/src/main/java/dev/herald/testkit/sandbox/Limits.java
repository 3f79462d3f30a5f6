package dev.herald.testkit.sandbox;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * How many calls a sandbox answers; without a number, any. Meta publishes hardly any of its numbers, so these are for
 * whoever wants to see a client slow down.
 *
 * @param sendsPerMinute sends of an ad account; 2300078 beyond
 * @param campaignsPerHour campaigns made in an ad account; 2300079 beyond
 * @param tokenQueriesPerHour listings and look-ups of a page's subscriptions; 2300080 beyond
 * @param callsPerHour all other calls: 80004 beyond for those of an ad account, 4 for those of the app
 */
public record Limits(
        Option<Integer> sendsPerMinute,
        Option<Integer> campaignsPerHour,
        Option<Integer> tokenQueriesPerHour,
        Option<Integer> callsPerHour) {
    /** As many as the machine can take. */
    public static final Limits NONE = new Limits(Option.none(), Option.none(), Option.none(), Option.none());

    /**
     * Refuses a number below one.
     *
     * @throws IllegalArgumentException for those
     */
    public Limits {
        Violation.refuse(Violation.unless(
                List.of(sendsPerMinute, campaignsPerHour, tokenQueriesPerHour, callsPerHour)
                        .forAll(limit -> limit.forAll(number -> number > 0)),
                "",
                "a limit must be at least 1"));
    }

    /** The same with so many sends a minute. */
    public Limits withSendsPerMinute(int number) {
        return new Limits(Option.some(number), campaignsPerHour, tokenQueriesPerHour, callsPerHour);
    }

    /** The same with so many new campaigns an hour. */
    public Limits withCampaignsPerHour(int number) {
        return new Limits(sendsPerMinute, Option.some(number), tokenQueriesPerHour, callsPerHour);
    }

    /** The same with so many token queries an hour. */
    public Limits withTokenQueriesPerHour(int number) {
        return new Limits(sendsPerMinute, campaignsPerHour, Option.some(number), callsPerHour);
    }

    /** The same with so many other calls an hour. */
    public Limits withCallsPerHour(int number) {
        return new Limits(sendsPerMinute, campaignsPerHour, tokenQueriesPerHour, Option.some(number));
    }
}
