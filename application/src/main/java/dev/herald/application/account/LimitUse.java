package dev.herald.application.account;

import dev.herald.domain.account.AdAccountId;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * How much of one of the API's limits was used up when it told of it last. It tells nothing at low use, so that what was
 * told is as old as it says, and not what holds now.
 *
 * @param shares what of it was used, at least one
 * @param regainsAccessAt when calls are let through again, by the API's estimate; none if they were not refused
 * @param countsAnewAt when counting begins anew; none if not told
 */
public record LimitUse(
        Limit limit, Seq<Share> shares, Instant toldAt, Option<Instant> regainsAccessAt, Option<Instant> countsAnewAt) {

    /** Which limit. */
    public sealed interface Limit {

        /** Of the app, whoever it calls for: {@code X-App-Usage}. */
        record OfApp() implements Limit {}

        /**
         * Of an ad account, page or business, for one kind of use: {@code X-Business-Use-Case-Usage}.
         *
         * @param id without {@code act_}
         * @param type {@code ads_management}
         */
        record OfUseCase(String id, String type) implements Limit {}

        /** Of an ad account as a whole: {@code X-Ad-Account-Usage}. */
        record OfAdAccount(AdAccountId id) implements Limit {}
    }

    /** A part of what is allowed: may pass 100. */
    public record Share(What of, double percent) {}

    /** What is counted. */
    public enum What {
        /** Calls. */
        CALLS,
        /** Time taken. */
        TIME,
        /** Processor time taken. */
        PROCESSOR_TIME,
        /** All that is allowed, however it is counted. */
        ALL
    }

    /** The highest share: the limit is reached when this is 100. */
    public double percent() {
        return shares.map(Share::percent).max().getOrElse(0.0);
    }
}
