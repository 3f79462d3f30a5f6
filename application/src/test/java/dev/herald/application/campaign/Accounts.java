package dev.herald.application.campaign;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.Heard;
import dev.herald.domain.budget.Estimate;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.reason.Denial;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Currency;

/** Accounts of which only where the campaign stands matters. */
final class Accounts {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Money NOTHING = Money.zero(USD);
    private static final Map<String, Long> NOBODY = HashMap.empty();

    private Accounts() {}

    static CampaignAccount of(Status status, Option<Instant> resumeAt) {
        return of(status, 0, 0, List.empty(), resumeAt, Option.none());
    }

    static CampaignAccount of(
            Status status,
            long stillToDo,
            long inDoubt,
            Seq<Denial> heldBackBy,
            Option<Instant> resumeAt,
            Option<String> interruption) {
        return of(status, stillToDo, inDoubt, heldBackBy, HashSet.empty(), resumeAt, interruption);
    }

    static CampaignAccount of(
            Status status,
            long stillToDo,
            long inDoubt,
            Seq<Denial> heldBackBy,
            Set<String> suspended,
            Option<Instant> resumeAt,
            Option<String> interruption) {
        return new CampaignAccount(
                new CampaignId("sale"),
                status,
                new Audience(new AudienceId(1), "people", 9, 0, List.empty(), 9, 0, Option.none()),
                0,
                0,
                NOBODY,
                NOTHING,
                new Estimate(0, 0, NOTHING, NOTHING),
                NOBODY,
                0,
                NOBODY,
                inDoubt,
                0,
                stillToDo,
                0,
                Heard.NOTHING,
                Spending.none(USD),
                NOTHING,
                NOBODY,
                heldBackBy,
                suspended,
                resumeAt,
                interruption,
                Instant.EPOCH);
    }
}
