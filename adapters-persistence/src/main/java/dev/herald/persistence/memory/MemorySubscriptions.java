package dev.herald.persistence.memory;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.Origin;
import dev.herald.application.port.PageList;
import dev.herald.application.port.SubscriptionPage;
import dev.herald.application.port.Subscriptions;
import dev.herald.application.port.SyncMark;
import dev.herald.application.port.Whom;
import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

final class MemorySubscriptions implements Subscriptions {
    private final OneAtATime one;
    private final People people;
    private final Lists lists;
    private final Tombstones tombstones;
    private final Erasing erasing;

    MemorySubscriptions(OneAtATime one, People people, Lists lists, Tombstones tombstones, Erasing erasing) {
        this.one = one;
        this.people = people;
        this.lists = lists;
        this.tombstones = tombstones;
        this.erasing = erasing;
    }

    @Override
    public Option<Subscription> find(SubscriptionToken token) {
        return one.get(() -> people.find(token));
    }

    @Override
    public Seq<Subscription> ofPerson(Whom whom) {
        return one.get(() -> erasing.find(whom).tokens().toSortedSet().toList().flatMap(people::find));
    }

    @Override
    public SubscriptionPage page(PageId page, Option<Long> after, int limit) {
        return one.get(() -> people.page(page, after.getOrElse(0L), limit));
    }

    @Override
    public void tell(Seq<Subscription> told) {
        one.run(() -> tombstones.welcomed(told).forEach(people::merge));
    }

    @Override
    public void tell(Seq<Subscription> part, SyncMark mark) {
        one.run(() -> {
            var admitted = tombstones.admitted(part);
            admitted.forEach(people::merge);
            lists.read(admitted, mark);
        });
    }

    @Override
    public Option<SyncMark> syncMark(PageList list) {
        return one.get(() -> lists.mark(list));
    }

    @Override
    public void enlist(Seq<Origin> origins) {
        one.run(() -> origins.filter(origin -> people.find(origin.token()).isDefined())
                .forEach(lists::enlist));
    }

    @Override
    public Seq<Subscription> after(Option<SubscriptionToken> token, int limit) {
        return one.get(() -> people.after(token, limit));
    }

    @Override
    public Option<Audience> findAudience(String fingerprint) {
        return one.get(() -> people.complete(fingerprint).flatMap(Members::complete));
    }

    @Override
    public Option<Audience> findAudience(AudienceId audience) {
        return one.get(() -> people.findAudience(audience).flatMap(Members::complete));
    }

    @Override
    public AudienceId beginAudience(String fingerprint) {
        return one.get(() -> people.begin(fingerprint));
    }

    @Override
    public long add(AudienceId audience, Iterator<Seq<Subscription>> parts) {
        return one.get(() -> {
            var members = people.audience(audience);
            members.refuseIfComplete();
            // Read first: a part that can't be had leaves nothing behind.
            return parts.toVector().map(part -> add(members, part)).sum().longValue();
        });
    }

    private long add(Members members, Seq<Subscription> part) {
        var admitted = tombstones.admitted(part);
        members.leaveOut(part.size() - admitted.size());
        return admitted.map(people::merge).count(members::put);
    }

    @Override
    public void complete(Audience audience) {
        one.run(() -> people.audience(audience.id()).complete(audience));
    }

    @Override
    public void drop(SubscriptionToken token, ErrorCode reason, Instant at) {
        one.run(() -> people.find(token).forEach(known -> people.put(known.droppedFor(reason, at))));
    }
}
