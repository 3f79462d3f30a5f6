package dev.herald.persistence.sql;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.AudienceSource.Line.Broken;
import dev.herald.application.port.SubscriptionPage;
import dev.herald.application.port.Subscriptions;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.sql.SubscriptionRows.Change;
import dev.herald.persistence.sql.SubscriptionRows.Numbered;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

final class SqlSubscriptions implements Subscriptions {
    private static final String INCOMPLETE =
            "SELECT number FROM audience WHERE fingerprint = :fingerprint AND complete = 0";
    private static final String FORGET_MEMBERS = "DELETE FROM audience_member WHERE audience = :audience";
    private static final String FORGET = "DELETE FROM audience WHERE number = :audience";
    private static final String BEGIN = "INSERT INTO audience (fingerprint) VALUES (:fingerprint)";
    private static final String IS_COMPLETE = "SELECT complete FROM audience WHERE number = :audience";
    private static final String FIND_COMPLETE =
            "SELECT * FROM audience WHERE fingerprint = :fingerprint AND complete = 1 AND pruned = 0"
                    + " ORDER BY number DESC LIMIT 1";
    private static final String OF_NUMBER = "SELECT * FROM audience WHERE number = :audience AND complete = 1";
    private static final String BROKEN_LINES =
            "SELECT number, why FROM audience_broken_line WHERE audience = :audience ORDER BY number";
    private static final String ADD_BROKEN_LINE =
            "INSERT INTO audience_broken_line (audience, number, why) VALUES (:audience, :number, :why)";
    private static final String COMPLETE = """
            UPDATE audience SET complete = 1, lines = :lines, malformed = :malformed, subscribers = :subscribers
            WHERE number = :audience
            """;
    private final Database database;

    SqlSubscriptions(Database database) {
        this.database = database;
    }

    @Override
    public Option<Subscription> find(SubscriptionToken token) {
        return database.read(handle ->
                new SubscriptionRows(handle).find(List.of(token)).get(token).map(Numbered::subscription));
    }

    @Override
    public SubscriptionPage page(PageId page, Option<Long> after, int limit) {
        return database.read(handle -> new SubscriptionRows(handle).page(page, after, limit));
    }

    @Override
    public void tell(Seq<Subscription> told) {
        database.writeOnly(handle -> new Merging(handle).merge(told));
    }

    @Override
    public void tell(Seq<Subscription> part, SyncMark mark) {
        database.writeOnly(handle -> {
            new Merging(handle).merge(part);
            new SyncMarks(handle).put(mark);
        });
    }

    @Override
    public Option<SyncMark> syncMark(PageId page) {
        return database.read(handle -> new SyncMarks(handle).find(page));
    }

    @Override
    public Option<Audience> findAudience(String fingerprint) {
        return database.read(
                handle -> audience(handle, handle.createQuery(FIND_COMPLETE).bind("fingerprint", fingerprint)));
    }

    @Override
    public Option<Audience> find(AudienceId audience) {
        return database.read(
                handle -> audience(handle, handle.createQuery(OF_NUMBER).bind("audience", audience.value())));
    }

    private static Option<Audience> audience(Handle handle, Query query) {
        return Option.ofOptional(query.map((row, context) -> new Audience(
                        new AudienceId(row.getLong("number")),
                        row.getString("fingerprint"),
                        row.getLong("lines"),
                        row.getLong("malformed"),
                        brokenLines(handle, row.getLong("number")),
                        row.getLong("subscribers")))
                .findOne());
    }

    private static Seq<Broken> brokenLines(Handle handle, long audience) {
        return List.ofAll(handle.createQuery(BROKEN_LINES)
                .bind("audience", audience)
                .map((row, context) -> new Broken(row.getLong("number"), row.getString("why")))
                .list());
    }

    @Override
    public AudienceId beginAudience(String fingerprint) {
        return database.write(handle -> {
            handle.createQuery(INCOMPLETE)
                    .bind("fingerprint", fingerprint)
                    .mapTo(Long.class)
                    .list()
                    .forEach(audience -> forget(handle, audience));
            return new AudienceId(handle.createUpdate(BEGIN)
                    .bind("fingerprint", fingerprint)
                    .executeAndReturnGeneratedKeys("number")
                    .mapTo(Long.class)
                    .one());
        });
    }

    private static void forget(Handle handle, long audience) {
        handle.createUpdate(FORGET_MEMBERS).bind("audience", audience).execute();
        handle.createUpdate(FORGET).bind("audience", audience).execute();
    }

    @Override
    public long add(AudienceId audience, Seq<Subscription> subscriptions) {
        return database.write(handle -> {
            refuseUnlessIncomplete(handle, audience);
            return new Members(handle, audience).put(new Merging(handle).merge(subscriptions));
        });
    }

    @Override
    public void complete(Audience audience) {
        database.writeOnly(handle -> {
            refuseUnlessIncomplete(handle, audience.id());
            handle.createUpdate(COMPLETE)
                    .bind("audience", audience.id().value())
                    .bind("lines", audience.lines())
                    .bind("malformed", audience.malformed())
                    .bind("subscribers", audience.subscribers())
                    .execute();
            var batch = handle.prepareBatch(ADD_BROKEN_LINE);
            audience.brokenLines()
                    .forEach(line -> batch.bind("audience", audience.id().value())
                            .bind("number", line.number())
                            .bind("why", line.why())
                            .add());
            batch.execute();
        });
    }

    private static void refuseUnlessIncomplete(Handle handle, AudienceId audience) {
        var complete = handle.createQuery(IS_COMPLETE)
                .bind("audience", audience.value())
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("no such audience: " + audience.value()));
        if (complete != 0) {
            throw new IllegalStateException("the audience is complete: " + audience.value());
        }
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
