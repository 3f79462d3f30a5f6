package dev.herald.persistence.memory;

import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.DeliveryState;
import dev.herald.application.port.Pruning;
import dev.herald.application.port.Remains;
import dev.herald.domain.budget.Payment.Standing;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.persistence.delivery.Booking;
import dev.herald.persistence.delivery.DeliveryRow;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Instant;

final class MemoryPruning implements Pruning {
    private final OneAtATime one;
    private final People people;
    private final CampaignRecords campaigns;
    private final Deliveries deliveries;

    MemoryPruning(OneAtATime one, People people, CampaignRecords campaigns, Deliveries deliveries) {
        this.one = one;
        this.people = people;
        this.campaigns = campaigns;
        this.deliveries = deliveries;
    }

    @Override
    public Seq<Remains> remains() {
        return one.get(() -> campaigns
                .all()
                .map(this::remains)
                .reject(left -> left.isBegun() && left.deliveries() + left.memberships() == 0));
    }

    private Remains remains(CampaignRecord campaign) {
        var rows = Vector.ofAll(deliveries.of(campaign.number()).all());
        var members = people.audience(campaign.audience());
        var unsettled = rows.filter(MemoryPruning::isUnsettled);
        return new Remains(
                campaign,
                rows.size(),
                campaigns.isAudienceNeededBesides(campaign) ? 0 : members.size(),
                !campaigns.isSuperseded(campaign) && isAnybodyStillToDo(campaign, members),
                rows.count(row -> row.state().isOpen() || row.state() == DeliveryState.POSTPONED),
                unsettled.size(),
                unsettled
                        .flatMap(DeliveryRow::acceptance)
                        .map(taken -> taken.accepted().at())
                        .max(),
                deliveries
                        .of(campaign.number())
                        .activeAt()
                        .toVector()
                        .appendAll(rows.flatMap(MemoryPruning::times))
                        .max(),
                rows.flatMap(DeliveryRow::claimedUntil).max());
    }

    private boolean isAnybodyStillToDo(CampaignRecord campaign, Members members) {
        var work = deliveries.of(campaign.number());
        return Vector.ofAll(members.all().entrySet())
                .exists(person -> Vector.ofAll(person.getValue())
                        .exists(token -> !work.find(person.getKey(), token).exists(DeliveryRow::isJudged)));
    }

    private static boolean isUnsettled(DeliveryRow row) {
        return row.acceptance().isDefined() && row.standing() instanceof Standing.Reserved;
    }

    private static Seq<Instant> times(DeliveryRow row) {
        return List.of(row.booking().map(Booking::attemptedAt), row.doubtSince(), row.rejectedAt())
                .append(row.acceptance().map(taken -> taken.accepted().at()))
                .flatMap(instant -> instant)
                .appendAll(row.acceptance()
                        .toList()
                        .flatMap(taken -> taken.reception().events())
                        .map(DeliveryEvent::at));
    }

    @Override
    public Either<Remains.Obstacle, Long> begin(long campaign, Instant activeBefore, Instant now) {
        return one.get(() -> remains(campaigns.find(campaign).get())
                .obstacle(activeBefore, now)
                .toEither(() -> mark(campaign, now))
                .swap());
    }

    private long mark(long campaign, Instant now) {
        campaigns.prune(campaign, now);
        return deliveries.of(campaign).pruneRanges();
    }

    @Override
    public Removed prune(long campaign, int limit) {
        return one.get(() -> {
            var rows = campaigns.isPruned(campaign) ? deliveries.prune(campaign, limit) : 0;
            return rows > 0 ? new Removed(rows, 0, 0) : new Removed(0, 0, pruneMembers(campaign, limit));
        });
    }

    private int pruneMembers(long campaign, int limit) {
        var record = campaigns.find(campaign).get();
        return record.prunedAt().isEmpty() || campaigns.isAudienceNeededBesides(record)
                ? 0
                : people.audience(record.audience()).prune(limit);
    }
}
