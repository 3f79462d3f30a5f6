package dev.herald.persistence.memory;

import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Forgotten;
import dev.herald.application.port.NotYet;
import dev.herald.application.port.Whom;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.delivery.DeliveryRow;
import dev.herald.persistence.forgetting.Erasure;
import dev.herald.persistence.forgetting.Pseudonyms;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Erases people from everything that is kept. */
final class Erasing {
    private final People people;
    private final Lists lists;
    private final CampaignRecords campaigns;
    private final Deliveries deliveries;
    private final MemoryEventInbox inbox;

    Erasing(People people, Lists lists, CampaignRecords campaigns, Deliveries deliveries, MemoryEventInbox inbox) {
        this.people = people;
        this.lists = lists;
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.inbox = inbox;
    }

    /** Everything by which somebody is known. */
    Erasure find(Whom whom) {
        return switch (whom) {
            case Whom.OnPage onPage -> find(Option.some(onPage), HashSet.empty());
            case Whom.OfToken(var token) -> find(people.find(token).flatMap(Erasure::personOf), HashSet.of(token));
        };
    }

    private Erasure find(Option<Whom.OnPage> person, Set<SubscriptionToken> named) {
        return new Erasure(person, named.addAll(person.toList().flatMap(people::tokensOf)));
    }

    /** Why somebody can't be forgotten now. Voids leases that have run out on the way. */
    Option<NotYet> open(Erasure erasure, Instant now) {
        var campaignsOf = deliveries.campaigns();
        return campaignsOf
                .flatMap(campaign -> workedOn(campaign, erasure, now))
                .headOption()
                .orElse(() -> rows(erasure)
                        .filter(row -> row.state().isOpen())
                        .map(this::inDoubt)
                        .headOption());
    }

    private Option<NotYet> workedOn(long campaign, Erasure erasure, Instant now) {
        var work = deliveries.of(campaign);
        var ranges = Vector.ofAll(work.ranges())
                .filter(range -> keys(campaign, erasure).exists(range::holds));
        for (var runOut : ranges.filter(range -> range.hasRunOut(now))) {
            runOut.free();
            deliveries.doubt(work.of(runOut), now);
        }
        return ranges.flatMap(Range::leasedUntil)
                .headOption()
                .map(until -> new NotYet(key(campaign), NotYet.Why.WORKED_ON, until));
    }

    private NotYet inDoubt(DeliveryRow row) {
        var attemptedAt = row.booking().get().attemptedAt();
        return new NotYet(key(row.id().campaign()), NotYet.Why.IN_DOUBT, attemptedAt.plus(Subscription.MINIMUM_DELAY));
    }

    private dev.herald.application.port.CampaignKey key(long campaign) {
        return campaigns.find(campaign).map(CampaignRecord::key).get();
    }

    private Members members(long campaign) {
        return people.audience(deliveries.of(campaign).audience().get());
    }

    /** Who somebody is to a campaign. */
    private Set<PersonKey> keys(long campaign, Erasure erasure) {
        return HashSet.ofAll(members(campaign).those(erasure::isAbout).values());
    }

    private Seq<DeliveryRow> rows(Erasure erasure) {
        return deliveries
                .campaigns()
                .flatMap(campaign -> deliveries.of(campaign).all())
                .filter(row -> erasure.isAbout(row.id()));
    }

    /** Erases somebody of whom nothing is open. */
    Forgotten erase(Erasure erasure, String tombstone) {
        var pseudonyms = new Pseudonyms();
        var rows = rows(erasure);
        rows.forEach(row -> deliveries.forget(row, pseudonyms));
        erasure.tokens().forEach(lists::forget);
        var memberships =
                people.audiences().map(members -> leave(members, erasure)).sum().intValue();
        deliveries.campaigns().forEach(this::shrinkRanges);
        return new Forgotten(
                erasure.tokens().count(people::forget),
                memberships,
                rows.size(),
                inbox.forget(erasure.mentions()),
                tombstone);
    }

    private static int leave(Members members, Erasure erasure) {
        var leaving = Vector.ofAll(members.those(erasure::isAbout).keySet());
        leaving.forEach(members::forget);
        if (erasure.tokens().exists(token -> members.fingerprint().contains(token.value()))) {
            members.forgetFingerprint(Pseudonyms.text());
        }
        return leaving.size();
    }

    /** So that no range begins or ends with somebody who was forgotten. */
    private void shrinkRanges(long campaign) {
        var members = members(campaign);
        deliveries.of(campaign).ranges().removeIf(range -> {
            var left = members.between(range.first(), range.last());
            if (!left.isEmpty()) {
                range.shrink(left.firstKey(), left.lastKey());
            }
            return left.isEmpty();
        });
    }
}
