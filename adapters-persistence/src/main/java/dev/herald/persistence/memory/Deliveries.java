package dev.herald.persistence.memory;

import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Committed;
import dev.herald.application.port.Course;
import dev.herald.application.port.DeliveryState;
import dev.herald.application.port.Intent;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.delivery.Admission;
import dev.herald.persistence.delivery.Booking;
import dev.herald.persistence.delivery.DeliveryRow;
import dev.herald.persistence.delivery.Rows;
import dev.herald.persistence.delivery.TallyCount;
import dev.herald.persistence.forgetting.Pseudonyms;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The deliveries of all campaigns, and the claims on tokens that follow from them. */
final class Deliveries {
    private static final Comparator<InDoubt> OLDEST_FIRST = Comparator.comparing(InDoubt::since)
            .thenComparing(doubt -> doubt.id().person())
            .thenComparing(doubt -> doubt.id().token());

    private final Map<Long, Work> works = new HashMap<>();
    private final Map<SubscriptionToken, Map<Long, Instant>> claims = new HashMap<>();

    Work of(long campaign) {
        return works.computeIfAbsent(campaign, number -> new Work());
    }

    /** The latest instant until which a message of ours keeps a token from getting another. */
    Option<Instant> claimedUntil(SubscriptionToken token) {
        return Option.ofOptional(
                claims.getOrDefault(token, Map.of()).values().stream().max(Comparator.naturalOrder()));
    }

    /** The numbers of all campaigns that were planned. */
    Seq<Long> campaigns() {
        return Vector.ofAll(works.entrySet())
                .filter(work -> work.getValue().audience().isDefined())
                .map(Map.Entry::getKey);
    }

    /** Leaves a row under a pseudonym, or nothing of it if nothing counts, and gives its claim back. */
    void forget(DeliveryRow row, Pseudonyms pseudonyms) {
        var id = row.id();
        of(id.campaign()).forget(row, row.forgotten(pseudonyms.of(id)));
        claims.remove(id.token());
    }

    private void put(DeliveryRow row) {
        var id = row.id();
        of(id.campaign()).put(row);
        var ofToken = claims.computeIfAbsent(id.token(), token -> new HashMap<>());
        ofToken.remove(id.campaign());
        row.claimedUntil().forEach(until -> ofToken.put(id.campaign(), until));
    }

    private Rows rowsOf(long campaign, Seq<DeliveryId> ids) {
        var work = of(campaign);
        return new Rows(ids.map(DeliveryId::person)
                .distinct()
                .flatMap(person -> work.of(person).values()));
    }

    int withhold(long campaign, Seq<Withheld> withheld) {
        var changed =
                rowsOf(campaign, withheld.map(Withheld::id)).withhold(withheld).changed();
        changed.forEach(this::put);
        return changed.size();
    }

    Committed commit(
            long campaign, LiveMessage message, Budget budget, Seq<Intent> window, LocalDate today, Instant now) {
        var ids = window.map(intent -> intent.planned().id());
        var claimed = new HashMap<SubscriptionToken, Instant>();
        ids.map(DeliveryId::token).forEach(token -> claimedUntil(token).forEach(until -> claimed.put(token, until)));
        var spending = of(campaign).spending(budget.amount().currency(), today);
        var admission = new Admission(message, budget, rowsOf(campaign, ids), claimed, spending, now).admit(window);
        admission.admitted().forEach(this::put);
        return admission.committed();
    }

    void record(long campaign, Seq<Outcome> outcomes) {
        rowsOf(campaign, outcomes.map(outcome -> outcome.state().id()))
                .record(outcomes)
                .changed()
                .forEach(this::put);
        outcomes.flatMap(Outcome::unforeseen).map(Reason::key).forEach(of(campaign)::countUnforeseen);
    }

    /** Puts in doubt what is attempted among these rows; how many. */
    int doubt(Iterable<DeliveryRow> rows, Instant now) {
        var attempting = Vector.ofAll(rows).filter(row -> row.state() == DeliveryState.ATTEMPTING);
        attempting.forEach(row -> put(row.doubted(now)));
        return attempting.size();
    }

    Seq<InDoubt> inDoubt(long campaign, Option<InDoubt> after, int limit) {
        return Vector.ofAll(of(campaign).all())
                .filter(row -> row.state() == DeliveryState.IN_DOUBT)
                .map(DeliveryRow::toInDoubt)
                .sorted(OLDEST_FIRST)
                .filter(doubt -> after.forAll(last -> OLDEST_FIRST.compare(doubt, last) > 0))
                .take(limit);
    }

    /** Takes down what is about a campaign's deliveries; the other events, in their order. */
    Seq<MessageEvent> hear(CampaignRecord campaign, Members members, Seq<MessageEvent> events) {
        var messageId = campaign.remote().map(RemoteCampaign::messageId);
        Function<MessageEvent, Option<DeliveryId>> about = event -> members.personOf(event.token())
                .filter(person -> messageId.contains(event.messageId()))
                .map(person -> new DeliveryId(campaign.number(), event.token(), person));
        var rows = rowsOf(campaign.number(), events.flatMap(about));
        var others = rows.hear(events, about, campaign.calendar());
        rows.changed().forEach(this::put);
        return others;
    }

    int assumeDelivered(CampaignRecord campaign, Instant acceptedBefore, LocalDate bookedOn) {
        var late = new Rows(of(campaign.number()).all())
                .assume(acceptedBefore, bookedOn, campaign.calendar())
                .changed();
        late.forEach(this::put);
        return late.size();
    }

    /** Leaves nothing of some rows but their counts; how many. */
    int prune(long campaign, int limit) {
        var some = of(campaign).after(Option.none()).take(limit).toVector();
        some.forEach(row -> {
            of(campaign).prune(row);
            claims.getOrDefault(row.id().token(), new HashMap<>()).remove(campaign);
        });
        return some.size();
    }

    Option<Instant> nextDue(long campaign) {
        return Vector.ofAll(of(campaign).all()).flatMap(DeliveryRow::dueAt).min();
    }

    /** How many were accepted in each step of time. */
    Seq<Course> course(long campaign, Currency currency, Duration step) {
        var steps = new TreeMap<Long, Course>();
        of(campaign)
                .all()
                .forEach(row -> row.acceptance().forEach(taken -> {
                    var number = taken.accepted().at().toEpochMilli() / step.toMillis();
                    var price =
                            new Money(row.booking().map(Booking::priceMicros).getOrElse(0L), currency);
                    steps.merge(
                            number,
                            new Course(Instant.ofEpochMilli(number * step.toMillis()), 1, price),
                            (before, one) -> new Course(
                                    before.from(),
                                    before.accepted() + one.accepted(),
                                    before.price().plus(one.price())));
                }));
        return Vector.ofAll(steps.values());
    }

    TallyCount tally(long campaign) {
        var count = new TallyCount();
        of(campaign).all().forEach(row -> count.add(TallyCount.Alike.of(row)));
        of(campaign).pruned().forEach(count::add);
        return count;
    }
}
