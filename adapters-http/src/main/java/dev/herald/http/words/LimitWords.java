package dev.herald.http.words;

import dev.herald.application.account.LimitUse;
import dev.herald.application.account.LimitUse.Limit;
import dev.herald.application.account.LimitUse.Share;
import dev.herald.domain.account.Sender;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.math.BigDecimal;
import java.time.Instant;

/** How much of the API's limits is used up, and when more may be sent. */
public final class LimitWords {
    private static final int ALL = 100;

    private LimitWords() {}

    /**
     * What was told.
     *
     * @param sender those whose limits they are
     */
    public static Part of(Seq<LimitUse> limits, Sender sender, Instant now) {
        return new Part(
                "How much of the API's limits is used",
                limits.isEmpty()
                        ? List.of("Not told yet: the API tells it with its answers, and not while little is used.")
                        : limits.map(use -> sentence(use, sender, now)));
    }

    private static String sentence(LimitUse use, Sender sender, Instant now) {
        return whose(use.limit(), sender) + ": " + used(use) + ", as told at " + Times.of(use.toldAt()) + "."
                + use.regainsAccessAt().map(at -> regains(at, now)).getOrElse(() -> untold(use))
                + use.countsAnewAt().map(at -> counts(at, now)).getOrElse("");
    }

    private static String whose(Limit limit, Sender sender) {
        return switch (limit) {
            case Limit.OfApp app -> "App " + sender.app().id();
            case Limit.OfAdAccount(var id) -> "Ad account " + id.value() + " as a whole";
            case Limit.OfUseCase(var id, var type) -> role(id, sender) + id + (type.isEmpty() ? "" : ", " + type);
        };
    }

    private static String role(String id, Sender sender) {
        if (id.equals(sender.adAccount().id().value())) {
            return "Ad account ";
        }
        return id.equals(sender.page().id().value()) ? "Page " : "Business ";
    }

    private static String used(LimitUse use) {
        var some = use.shares().filter(share -> share.percent() > 0);
        return (some.isEmpty() ? use.shares() : some).map(LimitWords::share).mkString(", ") + " used";
    }

    private static String share(Share share) {
        var percent = BigDecimal.valueOf(share.percent()).stripTrailingZeros().toPlainString() + " %";
        return switch (share.of()) {
            case CALLS -> percent + " of the calls";
            case TIME -> percent + " of the time";
            case PROCESSOR_TIME -> percent + " of the processor time";
            case ALL -> percent;
        };
    }

    private static String regains(Instant at, Instant now) {
        return now.isBefore(at)
                ? " Nothing more is let through until " + Times.of(at) + ", by the API's estimate."
                : " Nothing more was let through until " + Times.of(at) + ", by the API's estimate; that is over.";
    }

    private static String untold(LimitUse use) {
        return use.percent() >= ALL && use.countsAnewAt().isEmpty() ? " When more is let through was not told." : "";
    }

    private static String counts(Instant at, Instant now) {
        return now.isBefore(at)
                ? " Counting begins anew at " + Times.of(at) + "."
                : " Counting began anew at " + Times.of(at) + ".";
    }
}
