package dev.herald.http.ops;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.office.Desk;
import dev.herald.application.office.RunState;
import dev.herald.application.office.Sight;
import dev.herald.domain.budget.Money;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Where campaigns stand, as gauges: what the rows in the store say, so that no restart sets it back. Labels are campaigns,
 * states and reasons, never people.
 */
final class CampaignMeters {
    private static final String CAMPAIGN = "campaign";
    private static final String REASON = "reason";

    private final MeterRegistry registry;
    private final Seq<Family> families;

    /** Gauges of one name. */
    private record Family(MultiGauge gauge, Function<Counted, Seq<Tuple2<Tags, Double>>> rows) {}

    /** A campaign, as it was counted last. */
    private record Counted(Desk desk, Sight sight, CampaignAccount account, Instant now) {
        Tags tags() {
            return Tags.of(CAMPAIGN, desk.id());
        }
    }

    CampaignMeters(MeterRegistry registry) {
        this.registry = registry;
        this.families = List.of(
                family("deliveries", "People by where their message stands", CampaignMeters::states),
                family("heard", "Accepted messages by how far they came", CampaignMeters::heard),
                counts("withheld", "Withheld people by reason; one may have several", CampaignAccount::reasons),
                counts("rejected", "People whose message the API rejected, by reason", CampaignAccount::rejected),
                counts("unforeseen", "Refusals of what the rules had cleared, by reason", CampaignAccount::unforeseen),
                money("spent", "Spent so far", account -> account.spending().spent()),
                money(
                        "reserved",
                        "Put aside for messages not settled yet",
                        account -> account.spending().reserved()),
                family("budget.left", "What the budget allows now", CampaignMeters::budgetLeft),
                family(
                        "standing.still",
                        "What holds everybody still to do back",
                        counted -> one(counted, counted.account().heldBackBy().size())),
                family(
                        "sending",
                        "1 while this process sends the campaign",
                        counted -> one(counted, counted.desk().runState() instanceof RunState.Sending ? 1 : 0)),
                family(
                        "count.age.seconds",
                        "How old these numbers are",
                        counted -> one(
                                counted,
                                Duration.between(counted.sight().takenAt(), counted.now())
                                                .toMillis()
                                        / 1000.0)));
    }

    /** Takes these campaigns as they were counted last; those never counted are left out. */
    void take(Seq<Desk> desks, Function<Desk, io.vavr.control.Option<Sight>> look, Instant now) {
        var counted = desks.flatMap(desk -> look.apply(desk)
                .flatMap(sight -> sight.account().toOption().map(account -> new Counted(desk, sight, account, now))));
        families.forEach(family -> family.gauge()
                .register(
                        counted.flatMap(family.rows())
                                .map(row -> MultiGauge.Row.of(row._1, row._2))
                                .asJava(),
                        true));
    }

    private Family family(String name, String description, Function<Counted, Seq<Tuple2<Tags, Double>>> rows) {
        return new Family(
                MultiGauge.builder("herald.campaign." + name)
                        .description(description)
                        .register(registry),
                rows);
    }

    private Family counts(String name, String description, Function<CampaignAccount, Map<String, Long>> counts) {
        return family(
                name,
                description,
                counted -> counts.apply(counted.account())
                        .toVector()
                        .map(count -> new Tuple2<>(counted.tags().and(REASON, count._1), count._2.doubleValue())));
    }

    private Family money(String name, String description, Function<CampaignAccount, Money> money) {
        return family(name, description, counted -> List.of(amount(counted, money.apply(counted.account()))));
    }

    private static Seq<Tuple2<Tags, Double>> budgetLeft(Counted counted) {
        var room = counted.desk()
                .brief()
                .campaign()
                .budget()
                .room(counted.account().spending());
        return List.of(amount(counted, room));
    }

    private static Tuple2<Tags, Double> amount(Counted counted, Money money) {
        return new Tuple2<>(
                counted.tags().and("currency", money.currency().getCurrencyCode()), Double.valueOf(money.toDecimal()));
    }

    private static Seq<Tuple2<Tags, Double>> one(Counted counted, double value) {
        return List.of(new Tuple2<>(counted.tags(), value));
    }

    private static Seq<Tuple2<Tags, Double>> states(Counted counted) {
        var account = counted.account();
        var rejected = account.rejected().values().sum().longValue();
        return List.of(
                state(counted, "withheld", account.withheld()),
                state(counted, "accepted", account.accepted()),
                state(counted, "rejected", rejected),
                state(counted, "in_doubt", account.inDoubt()),
                state(counted, "postponed", account.postponed()),
                state(counted, "still_to_do", account.stillToDo()));
    }

    private static Seq<Tuple2<Tags, Double>> heard(Counted counted) {
        var heard = counted.account().heard();
        return List.of(
                state(counted, "delivered", heard.delivered()),
                state(counted, "read", heard.read()),
                state(counted, "clicked", heard.clicked()),
                state(counted, "failed", heard.failed()));
    }

    private static Tuple2<Tags, Double> state(Counted counted, String state, long people) {
        return new Tuple2<>(counted.tags().and("state", state), (double) people);
    }
}
