package dev.herald.persistence.memory;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.LeaseLost;
import dev.herald.application.port.RangeLease;
import dev.herald.persistence.LeaseClock;
import dev.herald.persistence.delivery.RangeCutter;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

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

    Option<RangeLease> lease(long campaign, String node, Instant now, Duration length) {
        var work = deliveries.of(campaign);
        var ranges = Vector.ofAll(work.ranges());
        var clocked = clock.now(now);
        for (var runOut : ranges.filter(range -> range.hasRunOut(clocked))) {
            runOut.free();
            deliveries.doubt(work.of(runOut), clocked);
        }
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

    Option<RangeLease> renew(RangeLease lease, Instant now, Duration length) {
        return under(lease).toOption().map(range -> {
            range.prolong(clock.now(now).plus(length));
            return lease.until(now.plus(length));
        });
    }

    boolean isLeased(long campaign) {
        return deliveries.of(campaign).ranges().stream().anyMatch(range -> !range.isFree());
    }

    /** The range of a lease, if the lease is in force. */
    Either<LeaseLost, Range> under(RangeLease lease) {
        return Vector.ofAll(deliveries.of(lease.campaign()).ranges())
                .find(range -> range.number() == lease.range() && range.isHeldUnder(lease))
                .toEither(() -> new LeaseLost(lease));
    }
}
