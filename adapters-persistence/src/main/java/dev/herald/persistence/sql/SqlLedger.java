package dev.herald.persistence.sql;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.AudiencePart;
import dev.herald.application.port.Committed;
import dev.herald.application.port.Course;
import dev.herald.application.port.Crew;
import dev.herald.application.port.DeliveryEntry;
import dev.herald.application.port.Intent;
import dev.herald.application.port.LeaseLost;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Recipient;
import dev.herald.application.port.Tally;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.delivery.Admission;
import dev.herald.persistence.delivery.DeliveryRow;
import dev.herald.persistence.delivery.PlainAcceptance;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

final class SqlLedger implements Ledger {
    private static final int ASSUMED_AT_ONCE = 1000;

    /** People, each with some 200 bytes. */
    private static final int MOST_REMEMBERED = 100_000;

    private final Database database;

    SqlLedger(Database database) {
        this.database = database;
    }

    @Override
    public void plan(long campaign, AudienceId audience, int tokensPerRange) {
        inTurn(campaign, handle -> {
            new WorkRanges(handle, campaign).plan(audience, tokensPerRange);
            Dialect.of(handle).expectWindows(handle);
            return campaign;
        });
    }

    @Override
    public int reclaim(long campaign, Instant now) {
        return inTurn(campaign, handle -> new WorkRanges(handle, campaign).reclaim(now));
    }

    @Override
    public int reclaim(long campaign, String node, Instant now) {
        return inTurn(campaign, handle -> new WorkRanges(handle, campaign).reclaim(node, now));
    }

    @Override
    public Option<RangeLease> lease(long campaign, String node, Instant now, Duration length) {
        return inTurn(campaign, handle -> new WorkRanges(handle, campaign).lease(node, now, length));
    }

    @Override
    public Seq<RangeLease> renew(long campaign, Seq<RangeLease> leases, Instant now, Duration length) {
        return inTurn(campaign, handle -> new WorkRanges(handle, campaign).renew(leases, now, length));
    }

    @Override
    public Crew crew(long campaign, String node, Instant now) {
        return database.read(handle -> new WorkRanges(handle, campaign).crew(node, now));
    }

    @Override
    public Seq<Recipient> recipients(RangeLease lease, Instant now) {
        return database.read(handle -> new RecipientRows(handle).toBeJudged(lease, now));
    }

    @Override
    public Either<LeaseLost, Integer> withhold(RangeLease lease, Seq<Withheld> withheld) {
        return inTurn(
                lease.campaign(),
                handle -> new WorkRanges(handle, lease.campaign())
                        .inForce(lease)
                        .map(held -> withhold(handle, held, withheld)));
    }

    /** Does something that changes a campaign's work or money, with nobody else doing so meanwhile. */
    private <T> T inTurn(long campaign, Function<Handle, T> work) {
        return database.write(handle -> {
            Dialect.of(handle).awaitTurn(handle, campaign);
            return work.apply(handle);
        });
    }

    private static int withhold(Handle handle, RangeLease held, Seq<Withheld> withheld) {
        var rows = new DeliveryRows(handle);
        var steps = rows.of(held.campaign(), withheld.map(Withheld::id)).withhold(withheld);
        rows.put(steps.changes());
        return steps.changed().size();
    }

    @Override
    public Either<LeaseLost, Committed> commitIntents(
            RangeLease lease, LiveMessage message, Budget budget, Seq<Intent> window, LocalDate today, Instant now) {
        return inTurn(
                lease.campaign(),
                handle -> new WorkRanges(handle, lease.campaign())
                        .inForce(lease)
                        .map(held -> commit(handle, held, message, budget, window, today, now)));
    }

    private static Committed commit(
            Handle handle,
            RangeLease held,
            LiveMessage message,
            Budget budget,
            Seq<Intent> window,
            LocalDate today,
            Instant now) {
        var rows = new DeliveryRows(handle);
        var money = new CampaignMoney(handle, held.campaign());
        var ids = window.map(intent -> intent.planned().id());
        Dialect.of(handle).awaitTurn(handle, Texts.of(ids.map(DeliveryId::token)));
        var spending = money.spending(budget.amount().currency(), today);
        var admission = new Admission(message, budget, rows.of(held.campaign(), ids), rows.claims(ids), spending, now)
                .admit(window);
        rows.putNew(admission.admitted());
        money.move(admission.money());
        return admission.committed();
    }

    @Override
    public void record(long campaign, Seq<Outcome> outcomes) {
        inTurn(campaign, handle -> {
            var parted = PlainAcceptance.part(outcomes);
            var unwritten = new DeliveryRows(handle).accept(parted.plain()) ? parted.others() : outcomes;
            if (!unwritten.isEmpty()) {
                record(handle, campaign, unwritten);
            }
            return campaign;
        });
    }

    private static void record(Handle handle, long campaign, Seq<Outcome> outcomes) {
        var rows = new DeliveryRows(handle);
        var steps =
                rows.of(campaign, outcomes.map(outcome -> outcome.state().id())).record(outcomes);
        rows.put(steps.changes());
        new CampaignMoney(handle, campaign).move(steps.money());
        new WorkRanges(handle, campaign).expect(steps.changed());
        new Tallying(handle, campaign)
                .countUnforeseen(outcomes.flatMap(Outcome::unforeseen).map(Reason::key));
    }

    @Override
    public Seq<MessageEvent> hear(Seq<MessageEvent> events) {
        return database.write(handle -> new Hearing(handle).hear(events));
    }

    @Override
    public void finish(RangeLease lease) {
        inTurn(lease.campaign(), handle -> {
            new WorkRanges(handle, lease.campaign()).finish(lease);
            return lease;
        });
    }

    @Override
    public Seq<InDoubt> inDoubt(long campaign, Option<InDoubt> after, int limit) {
        return database.read(handle -> new DeliveryRows(handle).inDoubt(campaign, after, limit))
                .map(DeliveryRow::toInDoubt);
    }

    @Override
    public int assumeDelivered(long campaign, Instant acceptedBefore, LocalDate bookedOn) {
        var assumed = 0;
        var late = late(campaign, acceptedBefore, Option.none());
        while (!late.isEmpty()) {
            var some = late;
            assumed += database.write(handle -> SqlCampaigns.find(handle, campaign)
                    .map(known -> new Hearing(handle).assume(known, some, acceptedBefore, bookedOn))
                    .getOrElse(0));
            late = late(campaign, acceptedBefore, Option.some(late.last()));
        }
        return assumed;
    }

    // Looked for without the lock: a campaign may be large, and little of it late.
    private Seq<DeliveryId> late(long campaign, Instant acceptedBefore, Option<DeliveryId> after) {
        return database.read(handle -> new DeliveryRows(handle)
                .toBeAssumed(campaign, acceptedBefore, after, ASSUMED_AT_ONCE)
                .map(DeliveryRow::id));
    }

    @Override
    public Option<Instant> goesOnAt(long campaign) {
        return database.read(handle -> new Rest(handle, campaign).goesOnAt());
    }

    @Override
    public void rests(long campaign, Option<Instant> goesOnAt) {
        database.writeOnly(handle -> new Rest(handle, campaign).rests(goesOnAt));
    }

    @Override
    public Spending spending(long campaign, Currency currency, LocalDate today) {
        return database.read(handle -> new CampaignMoney(handle, campaign).spending(currency, today));
    }

    @Override
    public Tally tally(long campaign, Currency currency) {
        return database.read(handle -> new Tallying(handle, campaign).tally(currency));
    }

    @Override
    public Seq<Course> course(long campaign, Currency currency, Duration step) {
        return database.read(handle -> new Tallying(handle, campaign).course(currency, step));
    }

    @Override
    public Option<Instant> nextDue(long campaign) {
        return database.read(handle -> new DeliveryRows(handle).nextDue(campaign));
    }

    @Override
    public void stillToDo(
            AudienceId audience, Option<Long> campaign, AudiencePart part, int limit, Consumer<Seq<Recipient>> some) {
        database.read(handle -> {
            new WholeAudience(handle, audience, campaign, limit, MOST_REMEMBERED).tell(part, some);
            return audience;
        });
    }

    @Override
    public Seq<Recipient> tokensOfPerson(AudienceId audience, Option<Long> campaign, SubscriptionToken token) {
        return database.read(handle -> new RecipientRows(handle).tokensOfPerson(audience, campaign, token));
    }

    @Override
    public Seq<DeliveryEntry> deliveries(long campaign, Currency currency, Option<DeliveryId> after, int limit) {
        return database.read(handle -> new DeliveryRows(handle).after(campaign, after, limit))
                .map(row -> row.entry(currency));
    }

    @Override
    public Seq<DeliveryEntry> deliveriesTo(Map<Long, Currency> campaigns, Set<PersonKey> people) {
        return database.read(handle -> new DeliveryRows(handle).to(campaigns.keySet(), people))
                .map(row -> row.entry(campaigns.get(row.id().campaign()).get()));
    }
}
