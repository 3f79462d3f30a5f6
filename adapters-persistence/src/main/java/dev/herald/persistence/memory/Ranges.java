package dev.herald.persistence.memory;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.Crew;
import dev.herald.application.port.DeliveryState;
import dev.herald.application.port.LeaseLost;
import dev.herald.application.port.RangeLease;
import dev.herald.persistence.LeaseClock;
import dev.herald.persistence.delivery.RangeCutter;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** The ranges of all campaigns, and their leases. Whether a range has work left is told from its rows. */
final class Ranges {
    private final People people;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final LeaseClock clock;

    Ranges(People people, Deliveries deliveries, Recipients recipients, LeaseClock clock) {
        this.people = people;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.clock = clock;
    }

    void plan(long campaign, AudienceId audience, int tokensPerRange) {
        var work = deliveries.of(campaign);
        if (work.audience().isEmpty()) {
            var cutter = new RangeCutter(tokensPerRange);
            people.audience(audience).all().forEach((person, tokens) -> cutter.add(person, tokens.size()));
            work.plan(audience, Vector.ofAll(cutter.cuts()).map(Range::new).asJava());
        }
    }

    int reclaim(long campaign, Instant now) {
        var work = deliveries.of(campaign);
        work.ranges().forEach(Range::free);
        return deliveries.doubt(work.all(), now);
    }

    int reclaim(long campaign, String node, Instant now) {
        return voided(deliveries.of(campaign), range -> range.isHeldBy(node), now);
    }

    private int voided(Work work, Predicate<Range> which, Instant now) {
        var doubts = 0;
        for (var range : Vector.ofAll(work.ranges()).filter(which)) {
            range.free();
            doubts += deliveries.doubt(work.of(range), now);
        }
        return doubts;
    }

    Option<RangeLease> lease(long campaign, String node, Instant now, Duration length) {
        var work = deliveries.of(campaign);
        var ranges = Vector.ofAll(work.ranges());
        var clocked = clock.now(now);
        voided(work, range -> range.hasRunOut(clocked), clocked);
        return ranges.filter(Range::isFree)
                .find(range -> recipients
                        .toBeJudged(campaign, range.first(), range.last(), now)
                        .nonEmpty())
                .map(range -> {
                    work.giveOut(now);
                    return range.lease(
                            new RangeLease(
                                    campaign,
                                    range.number(),
                                    range.first(),
                                    range.last(),
                                    node,
                                    range.nextFence(),
                                    now.plus(length)),
                            clocked.plus(length));
                });
    }

    Seq<RangeLease> renew(long campaign, Seq<RangeLease> leases, Instant now, Duration length) {
        var clocked = clock.now(now);
        var held = leases.flatMap(lease -> under(lease).map(range -> {
            range.prolong(clocked.plus(length));
            return lease.until(now.plus(length));
        }));
        if (!held.isEmpty()) {
            deliveries.of(campaign).rests(Option.some(now));
        }
        voided(deliveries.of(campaign), range -> range.hasRunOut(clocked), clocked);
        return held;
    }

    Crew crew(long campaign, String node, Set<Long> campaignsOfAccount, Instant now) {
        var clocked = clock.now(now);
        var work = deliveries.of(campaign);
        var others = Vector.ofAll(work.ranges()).filter(range -> !range.isFree() && !range.isHeldBy(node));
        return new Crew(
                others.flatMap(Range::holder).distinct().size(),
                others.exists(
                        range -> work.of(range).stream().anyMatch(row -> row.state() == DeliveryState.ATTEMPTING)),
                1
                        + campaignsOfAccount
                                .remove(campaign)
                                .count(other -> deliveries.of(other).ranges().stream()
                                        .anyMatch(range -> !range.isFree() && !range.hasRunOut(clocked))));
    }

    /** The range of a lease, if the lease is in force. */
    Either<LeaseLost, Range> under(RangeLease lease) {
        return Vector.ofAll(deliveries.of(lease.campaign()).ranges())
                .find(range -> range.number() == lease.range() && range.isHeldUnder(lease))
                .toEither(() -> new LeaseLost(lease));
    }
}
