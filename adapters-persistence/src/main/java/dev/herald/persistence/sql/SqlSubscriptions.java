package dev.herald.persistence.sql;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.Marking;
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
import dev.herald.persistence.sql.SubscriptionRows.Change;
import dev.herald.persistence.sql.SubscriptionRows.Numbered;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

final class SqlSubscriptions implements Subscriptions {
    private static final String INCOMPLETE =
            "SELECT number FROM audience WHERE fingerprint = :fingerprint AND complete = 0";
    private static final String FORGET_MEMBERS = "DELETE FROM audience_member WHERE audience = :audience";
    private static final String FORGET_EXCLUDED = "DELETE FROM audience_excluded WHERE audience = :audience";
    private static final String FORGET = "DELETE FROM audience WHERE number = :audience";
    private static final String BEGIN = "INSERT INTO audience (fingerprint) VALUES (:fingerprint) RETURNING number";

    private final Database database;
    private final Marking marking;

    SqlSubscriptions(Database database, Marking marking) {
        this.database = database;
        this.marking = marking;
    }

    @Override
    public Option<Subscription> find(SubscriptionToken token) {
        return database.read(handle ->
                new SubscriptionRows(handle).find(List.of(token)).get(token).map(Numbered::subscription));
    }

    @Override
    public Seq<Subscription> ofPerson(Whom whom) {
        return database.read(handle -> new SubscriptionRows(handle).ofPerson(whom));
    }

    @Override
    public SubscriptionPage page(PageId page, Option<Long> after, int limit) {
        return database.read(handle -> new SubscriptionRows(handle).page(page, after, limit));
    }

    @Override
    public void tell(Seq<Subscription> told) {
        database.writeOnly(handle -> new Merging(handle).merge(new Tombstones(handle, marking).welcomed(told)));
    }

    @Override
    public void tell(Seq<Subscription> part, SyncMark mark) {
        database.writeOnly(handle -> {
            var admitted = new Tombstones(handle, marking).admitted(part);
            new Merging(handle).merge(admitted);
            new CustomAudienceRows(handle).read(admitted, mark);
            new SyncMarks(handle).put(mark);
        });
    }

    @Override
    public Option<SyncMark> syncMark(PageList list) {
        return database.read(handle -> new SyncMarks(handle).find(list));
    }

    @Override
    public void enlist(Seq<Origin> origins) {
        database.writeOnly(handle -> {
            Dialect.of(handle).awaitTurnToMerge(handle);
            new CustomAudienceRows(handle).enlist(origins);
        });
    }

    @Override
    public Seq<Subscription> after(Option<SubscriptionToken> token, int limit) {
        return database.read(handle -> new SubscriptionRows(handle).after(token, limit));
    }

    @Override
    public Option<Audience> findAudience(String fingerprint) {
        return database.read(handle -> new AudienceRows(handle).find(fingerprint));
    }

    @Override
    public Option<Audience> findAudience(AudienceId audience) {
        return database.read(handle -> new AudienceRows(handle).find(audience));
    }

    @Override
    public AudienceId beginAudience(String fingerprint) {
        return database.write(handle -> {
            handle.createQuery(INCOMPLETE)
                    .bind("fingerprint", fingerprint)
                    .mapTo(Long.class)
                    .list()
                    .forEach(audience -> forget(handle, audience));
            return new AudienceId(handle.createQuery(BEGIN)
                    .bind("fingerprint", fingerprint)
                    .mapTo(Long.class)
                    .one());
        });
    }

    private static void forget(Handle handle, long audience) {
        handle.createUpdate(FORGET_MEMBERS).bind("audience", audience).execute();
        handle.createUpdate(FORGET_EXCLUDED).bind("audience", audience).execute();
        handle.createUpdate(FORGET).bind("audience", audience).execute();
    }

    @Override
    public long add(AudienceId audience, Iterator<Seq<Subscription>> parts) {
        return database.write(handle -> {
            new AudienceRows(handle).refuseUnlessIncomplete(audience);
            return parts.foldLeft(0L, (added, part) -> added + add(handle, audience, part));
        });
    }

    private long add(Handle handle, AudienceId audience, Seq<Subscription> part) {
        var admitted = new Tombstones(handle, marking).admitted(part);
        if (admitted.size() < part.size()) {
            Memberships.leaveOut(handle, audience.value(), 0, part.size() - admitted.size());
        }
        return new Members(handle, audience).put(new Merging(handle).merge(admitted));
    }

    @Override
    public void complete(Audience audience) {
        database.writeOnly(handle -> {
            var rows = new AudienceRows(handle);
            rows.refuseUnlessIncomplete(audience.id());
            rows.complete(audience);
        });
    }

    @Override
    public void drop(SubscriptionToken token, ErrorCode reason, Instant at) {
        database.writeOnly(handle -> {
            Dialect.of(handle).awaitTurnToMerge(handle);
            var rows = new SubscriptionRows(handle);
            rows.update(rows.find(List.of(token))
                    .values()
                    .map(known -> new Change(known, known.subscription().droppedFor(reason, at))));
        });
    }
}
