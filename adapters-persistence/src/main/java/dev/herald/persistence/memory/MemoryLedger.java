package dev.herald.persistence.memory;

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
import dev.herald.persistence.LeaseClock;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
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

final class MemoryLedger implements Ledger {
    private final OneAtATime one;
    private final People people;
    private final CampaignRecords campaigns;
    private final Ranges ranges;
    private final Deliveries deliveries;
    private final Recipients recipients;

    MemoryLedger(OneAtATime one, People people, CampaignRecords campaigns, Deliveries deliveries, LeaseClock clock) {
        this.one = one;
        this.people = people;
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.recipients = new Recipients(people, deliveries);
        this.ranges = new Ranges(people, deliveries, recipients, clock);
    }

    @Override
    public void plan(long campaign, AudienceId audience, int tokensPerRange) {
        one.run(() -> ranges.plan(campaign, audience, tokensPerRange));
    }

    @Override
    public int reclaim(long campaign, Instant now) {
        return one.get(() -> ranges.reclaim(campaign, now));
    }

    @Override
    public int reclaim(long campaign, String node, Instant now) {
        return one.get(() -> ranges.reclaim(campaign, node, now));
    }

    @Override
    public Option<RangeLease> lease(long campaign, String node, Instant now, Duration length) {
        return one.get(() -> ranges.lease(campaign, node, now, length));
    }

    @Override
    public Seq<RangeLease> renew(long campaign, Seq<RangeLease> leases, Instant now, Duration length) {
        return one.get(() -> ranges.renew(campaign, leases, now, length));
    }

    @Override
    public Crew crew(long campaign, String node, Instant now) {
        return one.get(() -> ranges.crew(campaign, node, campaigns.ofSameAdAccount(campaign), now));
    }

    @Override
    public Seq<Recipient> recipients(RangeLease lease, Instant now) {
        return one.get(() -> recipients.toBeJudged(lease.campaign(), lease.from(), lease.to(), now));
    }

    @Override
    public Either<LeaseLost, Integer> withhold(RangeLease lease, Seq<Withheld> withheld) {
        return one.get(() -> ranges.under(lease).map(held -> deliveries.withhold(lease.campaign(), withheld)));
    }

    @Override
    public Either<LeaseLost, Committed> commitIntents(
            RangeLease lease, LiveMessage message, Budget budget, Seq<Intent> window, LocalDate today, Instant now) {
        return one.get(() -> ranges.under(lease)
                .map(held -> deliveries.commit(lease.campaign(), message, budget, window, today, now)));
    }

    @Override
    public void record(long campaign, Seq<Outcome> outcomes) {
        one.run(() -> deliveries.record(campaign, outcomes));
    }

    @Override
    public Seq<MessageEvent> hear(Seq<MessageEvent> events) {
        return one.get(() -> campaigns
                .ofMessages(events.map(MessageEvent::messageId))
                .foldLeft(
                        events,
                        (others, campaign) -> deliveries.hear(campaign, people.audience(campaign.audience()), others)));
    }

    @Override
    public void finish(RangeLease lease) {
        one.run(() -> ranges.under(lease).forEach(Range::free));
    }

    @Override
    public Seq<InDoubt> inDoubt(long campaign, Option<InDoubt> after, int limit) {
        return one.get(() -> deliveries.inDoubt(campaign, after, limit));
    }

    @Override
    public int assumeDelivered(long campaign, Instant acceptedBefore, LocalDate bookedOn) {
        return one.get(() -> campaigns
                .find(campaign)
                .map(known -> deliveries.assumeDelivered(known, acceptedBefore, bookedOn))
                .getOrElse(0));
    }

    @Override
    public Option<Instant> goesOnAt(long campaign) {
        return one.get(() -> deliveries.of(campaign).goesOnAt());
    }

    @Override
    public void rests(long campaign, Option<Instant> goesOnAt) {
        one.run(() -> deliveries.of(campaign).rests(goesOnAt));
    }

    @Override
    public Spending spending(long campaign, Currency currency, LocalDate today) {
        return one.get(() -> deliveries.of(campaign).spending(currency, today));
    }

    @Override
    public Option<Instant> nextDue(long campaign) {
        return one.get(() -> deliveries.nextDue(campaign));
    }

    @Override
    public Seq<Course> course(long campaign, Currency currency, Duration step) {
        return one.get(() -> deliveries.course(campaign, currency, step));
    }

    @Override
    public Tally tally(long campaign, Currency currency) {
        return one.get(() -> deliveries
                .tally(campaign)
                .tally(
                        HashMap.ofAll(deliveries.of(campaign).unforeseen()),
                        deliveries.of(campaign).forgotten(),
                        currency));
    }

    @Override
    public void stillToDo(
            AudienceId audience, Option<Long> campaign, AudiencePart part, int limit, Consumer<Seq<Recipient>> some) {
        one.get(() -> campaign.exists(campaigns::isPruned)
                        ? List.<Seq<Recipient>>empty()
                        : recipients.stillToDo(audience, campaign, part, limit))
                .forEach(some);
    }

    @Override
    public Seq<Recipient> tokensOfPerson(AudienceId audience, Option<Long> campaign, SubscriptionToken token) {
        return one.get(() -> recipients.tokensOfPerson(audience, campaign, token));
    }

    @Override
    public Seq<DeliveryEntry> deliveries(long campaign, Currency currency, Option<DeliveryId> after, int limit) {
        return one.get(() -> deliveries.of(campaign).after(after).take(limit).map(row -> row.entry(currency)));
    }

    @Override
    public Seq<DeliveryEntry> deliveriesTo(Map<Long, Currency> campaigns, Set<PersonKey> people) {
        return one.get(() -> campaigns
                .toSortedMap(campaign -> campaign)
                .toList()
                .flatMap(campaign -> people.toSortedSet()
                        .toList()
                        .flatMap(person -> deliveries.of(campaign._1).of(person).values())
                        .map(row -> row.entry(campaign._2))));
    }
}
