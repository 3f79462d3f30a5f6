package dev.herald.testkit.simulation;

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
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
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

/** A ledger in front of another one. Override what it is to do differently. */
public abstract class ForwardingLedger implements Ledger {
    private final Ledger ledger;

    /** In front of this one. */
    protected ForwardingLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void plan(long campaign, AudienceId audience, int tokensPerRange) {
        ledger.plan(campaign, audience, tokensPerRange);
    }

    @Override
    public int reclaim(long campaign, Instant now) {
        return ledger.reclaim(campaign, now);
    }

    @Override
    public int reclaim(long campaign, String node, Instant now) {
        return ledger.reclaim(campaign, node, now);
    }

    @Override
    public Option<RangeLease> lease(long campaign, String node, Instant now, Duration length) {
        return ledger.lease(campaign, node, now, length);
    }

    @Override
    public Seq<RangeLease> renew(long campaign, Seq<RangeLease> leases, Instant now, Duration length) {
        return ledger.renew(campaign, leases, now, length);
    }

    @Override
    public Crew crew(long campaign, String node, Instant now) {
        return ledger.crew(campaign, node, now);
    }

    @Override
    public Seq<Recipient> recipients(RangeLease lease, Instant now) {
        return ledger.recipients(lease, now);
    }

    @Override
    public Either<LeaseLost, Integer> withhold(RangeLease lease, Seq<Withheld> withheld) {
        return ledger.withhold(lease, withheld);
    }

    @Override
    public Either<LeaseLost, Committed> commitIntents(
            RangeLease lease, LiveMessage message, Budget budget, Seq<Intent> window, LocalDate today, Instant now) {
        return ledger.commitIntents(lease, message, budget, window, today, now);
    }

    @Override
    public void record(long campaign, Seq<Outcome> outcomes) {
        ledger.record(campaign, outcomes);
    }

    @Override
    public Seq<MessageEvent> hear(Seq<MessageEvent> events) {
        return ledger.hear(events);
    }

    @Override
    public void finish(RangeLease lease) {
        ledger.finish(lease);
    }

    @Override
    public Seq<InDoubt> inDoubt(long campaign, Option<InDoubt> after, int limit) {
        return ledger.inDoubt(campaign, after, limit);
    }

    @Override
    public int assumeDelivered(long campaign, Instant acceptedBefore, LocalDate bookedOn) {
        return ledger.assumeDelivered(campaign, acceptedBefore, bookedOn);
    }

    @Override
    public Option<Instant> goesOnAt(long campaign) {
        return ledger.goesOnAt(campaign);
    }

    @Override
    public void rests(long campaign, Option<Instant> goesOnAt) {
        ledger.rests(campaign, goesOnAt);
    }

    @Override
    public Spending spending(long campaign, Currency currency, LocalDate today) {
        return ledger.spending(campaign, currency, today);
    }

    @Override
    public Tally tally(long campaign, Currency currency) {
        return ledger.tally(campaign, currency);
    }

    @Override
    public Option<Instant> nextDue(long campaign) {
        return ledger.nextDue(campaign);
    }

    @Override
    public void stillToDo(
            AudienceId audience, Option<Long> campaign, AudiencePart part, int limit, Consumer<Seq<Recipient>> some) {
        ledger.stillToDo(audience, campaign, part, limit, some);
    }

    @Override
    public Seq<Recipient> tokensOfPerson(AudienceId audience, Option<Long> campaign, SubscriptionToken token) {
        return ledger.tokensOfPerson(audience, campaign, token);
    }

    @Override
    public Seq<DeliveryEntry> deliveries(long campaign, Currency currency, Option<DeliveryId> after, int limit) {
        return ledger.deliveries(campaign, currency, after, limit);
    }

    @Override
    public Seq<Course> course(long campaign, Currency currency, Duration step) {
        return ledger.course(campaign, currency, step);
    }

    @Override
    public Seq<DeliveryEntry> deliveriesTo(Map<Long, Currency> campaigns, Set<PersonKey> people) {
        return ledger.deliveriesTo(campaigns, people);
    }
}
