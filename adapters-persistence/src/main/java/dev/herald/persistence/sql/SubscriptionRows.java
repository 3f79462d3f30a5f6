package dev.herald.persistence.sql;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Drop;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.sql.Told.Part;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Subscriptions as rows, each with a number that others refer to it by. */
final class SubscriptionRows {
    /** What {@link #read} reads, of a table called s. */
    static final String COLUMNS = """
            s.token, s.page, s.person, s.region, s.time_zone, s.expires_at, s.next_eligible_at, s.opted_in_at,
            s.stopped_at, s.dropped_code, s.dropped_at, s.available, s.told""";

    /** How many columns that are. */
    static final int COLUMN_COUNT = 13;

    static final String OF_TOKENS = "SELECT " + COLUMNS + ", s.number FROM subscription s WHERE s.token ONE OF :tokens";
    static final String AFTER =
            "SELECT " + COLUMNS + " FROM subscription s WHERE s.token > :after ORDER BY s.token LIMIT :limit";
    private static final String BEFORE_ALL = "";
    private static final String LAST_NUMBER = "SELECT coalesce(max(number), 0) FROM subscription";

    /** A subscription that is in the table, or about to be. */
    record Numbered(long number, Subscription subscription) {}

    private static final Table<Numbered> CHANGING = Table.<Numbered>named("subscription")
            .key("number", Numbered::number)
            .maybe("person", of(Subscription::person, Psid::value))
            .maybe("region", of(Subscription::region, Region::code))
            .maybe("time_zone", of(Subscription::timeZone, ZoneId::getId))
            .maybe("expires_at", of(Subscription::expiresAt, Instant::toEpochMilli))
            .time("next_eligible_at", row -> row.subscription().nextEligibleAt())
            .time("opted_in_at", row -> row.subscription().optedInAt())
            .time("stopped_at", row -> row.subscription().stoppedAt())
            .maybe(
                    "dropped_code",
                    row -> row.subscription()
                            .dropped()
                            .map(drop -> drop.reason().code()))
            .time("dropped_at", row -> row.subscription().dropped().map(Drop::since))
            .maybe("available", of(Subscription::available, available -> available ? 1 : 0))
            .value("told", row -> Told.of(row.subscription()));

    /** With the page, which an index is on: hardly ever does a token change it. */
    private static final Table<Numbered> MOVING =
            CHANGING.value("page", row -> row.subscription().page().value().value());

    private static final Table<Numbered> WHOLE =
            MOVING.value("token", row -> row.subscription().token().value());

    private final Handle handle;

    SubscriptionRows(Handle handle) {
        this.handle = handle;
    }

    private static <V> Function<Numbered, Option<?>> of(
            Function<Subscription, Option<Fact<V>>> fact, Function<V, Object> stored) {
        return row -> fact.apply(row.subscription()).map(known -> stored.apply(known.value()));
    }

    /** Those of these tokens that are known. */
    Map<SubscriptionToken, Numbered> find(Iterable<SubscriptionToken> tokens) {
        var found = handle.createQuery(OF_TOKENS)
                .bind("tokens", Texts.of(tokens))
                .map((row, context) -> new Numbered(row.getLong(COLUMN_COUNT + 1), read(row)))
                .list();
        return HashMap.ofAll(found.stream(), one -> one.subscription().token(), Function.identity());
    }

    /** Some of all, in the order of their tokens. */
    Seq<Subscription> after(Option<SubscriptionToken> token, int limit) {
        return Vector.ofAll(handle.createQuery(AFTER)
                .bind("after", token.map(SubscriptionToken::value).getOrElse(BEFORE_ALL))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    /** The highest number that was given away. */
    long lastNumber() {
        return handle.createQuery(LAST_NUMBER).mapTo(Long.class).one();
    }

    /** Writes subscriptions that were not there. */
    void insert(Seq<Numbered> rows) {
        WHOLE.insert(handle, rows);
    }

    /** Writes what became of subscriptions that are there. */
    void update(Seq<Change> changes) {
        var moved = changes.partition(Change::moves);
        MOVING.update(handle, moved._1.map(Change::after));
        CHANGING.update(handle, moved._2.map(Change::after));
    }

    /** A subscription that was there, and as it is to be. */
    record Change(Numbered before, Subscription now) {
        private boolean moves() {
            return !before.subscription().page().value().equals(now.page().value());
        }

        private Numbered after() {
            return new Numbered(before.number(), now);
        }
    }

    /** Reads one whose {@link #COLUMNS} are a row's first. */
    static Subscription read(ResultSet row) throws SQLException {
        var told = new Told(row.getString(13));
        return new Subscription(
                new SubscriptionToken(row.getString(1)),
                told.fact(Part.PAGE, new PageId(row.getString(2))),
                fact(told, Part.PERSON, Option.of(row.getString(3)).map(Psid::new)),
                fact(told, Part.REGION, Option.of(row.getString(4)).map(Region::new)),
                fact(told, Part.TIME_ZONE, Option.of(row.getString(5)).flatMap(Column::zone)),
                fact(told, Part.EXPIRES_AT, Column.instant(row, 6)),
                Column.instant(row, 7),
                Column.instant(row, 8),
                Column.instant(row, 9),
                dropped(row),
                fact(told, Part.AVAILABLE, Column.number(row, 12).map(available -> available != 0)));
    }

    private static <T> Option<Fact<T>> fact(Told told, Part part, Option<T> value) {
        return value.isEmpty() ? Option.none() : Option.some(told.fact(part, value.get()));
    }

    private static Option<Drop> dropped(ResultSet row) throws SQLException {
        var since = Column.instant(row, 11);
        return Column.number(row, 10)
                .flatMap(code -> ErrorCode.of(Math.toIntExact(code)))
                .flatMap(reason -> since.map(at -> new Drop(reason, at)));
    }
}
