package dev.herald.persistence.sql;

import dev.herald.application.port.SubscriptionPage;
import dev.herald.application.port.Whom;
import dev.herald.domain.account.PageId;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Drop;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.forgetting.Erasure;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Subscriptions as rows, each with a number that others refer to it by. */
final class SubscriptionRows {
    /** What {@link SubscriptionReader} reads, of a table called s. */
    static final String COLUMNS = """
            s.token, s.page, s.person, s.region, s.time_zone, s.expires_at, s.next_eligible_at, s.opted_in_at,
            s.stopped_at, s.dropped_code, s.dropped_at, s.available, s.told""";

    /** How many columns that are. */
    static final int COLUMN_COUNT = 13;

    static final String OF_TOKENS = "SELECT " + COLUMNS + ", s.number FROM subscription s WHERE s.token ONE OF :tokens";
    static final String OF_PAGE = "SELECT " + COLUMNS + """
            , s.number FROM subscription s WHERE s.page = :page AND s.number > :after
            ORDER BY s.number LIMIT :limit
            """;
    static final String OF_PERSON = "SELECT " + COLUMNS + """
            , s.number FROM subscription s WHERE s.page = :page AND s.person = :person ORDER BY s.token
            """;
    static final String AFTER =
            "SELECT " + COLUMNS + " FROM subscription s WHERE s.token > :after ORDER BY s.token LIMIT :limit";
    private static final String BEFORE_ALL = "";
    private static final String LAST_NUMBER = "SELECT coalesce(max(number), 0) FROM subscription";

    /** A subscription that is in the table, or about to be. */
    record Numbered(long number, Subscription subscription) {}

    private static final long BEFORE_EVERYBODY = 0;

    private static final Table<Numbered> CHANGING = Table.<Numbered>named("subscription")
            .keyNumber("number", Numbered::number)
            .maybe("person", of(Subscription::person, Psid::value))
            .maybe("region", of(Subscription::region, Region::code))
            .maybe("time_zone", of(Subscription::timeZone, ZoneId::getId))
            .maybeNumber("expires_at", of(Subscription::expiresAt, Instant::toEpochMilli))
            .time("next_eligible_at", row -> row.subscription().nextEligibleAt())
            .time("opted_in_at", row -> row.subscription().optedInAt())
            .time("stopped_at", row -> row.subscription().stoppedAt())
            .maybeNumber(
                    "dropped_code",
                    row -> row.subscription().dropped().map(drop ->
                            (long) drop.reason().code()))
            .time("dropped_at", row -> row.subscription().dropped().map(Drop::since))
            .maybeNumber("available", of(Subscription::available, available -> available ? 1L : 0L))
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

    private static <V, S> Function<Numbered, Option<S>> of(
            Function<Subscription, Option<Fact<V>>> fact, Function<V, S> stored) {
        return row -> fact.apply(row.subscription()).map(known -> stored.apply(known.value()));
    }

    /** Those of these tokens that are known. */
    Map<SubscriptionToken, Numbered> find(Iterable<SubscriptionToken> tokens) {
        var found = handle.createQuery(OF_TOKENS)
                .bind("tokens", Texts.of(tokens))
                .map(numbered())
                .list();
        return HashMap.ofAll(found.stream(), one -> one.subscription().token(), Function.identity());
    }

    /** What is known of a person's tokens, in their order. */
    Seq<Subscription> ofPerson(Whom whom) {
        return switch (whom) {
            case Whom.OnPage(var page, var person) ->
                List.ofAll(handle.createQuery(OF_PERSON)
                                .bind("page", page.value())
                                .bind("person", person.value())
                                .map(numbered())
                                .list())
                        .map(Numbered::subscription);
            case Whom.OfToken(var token) ->
                find(List.of(token))
                        .get(token)
                        .map(Numbered::subscription)
                        .toList()
                        .flatMap(known -> Erasure.personOf(known)
                                .<Seq<Subscription>>map(this::ofPerson)
                                .getOrElse(() -> List.of(known)));
        };
    }

    /** Those of a page, in the order of their numbers, after one of them. */
    SubscriptionPage page(PageId page, Option<Long> after, int limit) {
        var found = List.ofAll(handle.createQuery(OF_PAGE)
                .bind("page", page.value())
                .bind("after", after.getOrElse(BEFORE_EVERYBODY))
                .bind("limit", limit)
                .map(numbered())
                .list());
        var next = Option.when(found.size() == limit, () -> found.last().number());
        return new SubscriptionPage(found.map(Numbered::subscription), next);
    }

    /** Some of all, in the order of their tokens. */
    Seq<Subscription> after(Option<SubscriptionToken> token, int limit) {
        return Vector.ofAll(handle.createQuery(AFTER)
                .bind("after", token.map(SubscriptionToken::value).getOrElse(BEFORE_ALL))
                .bind("limit", limit)
                .map(subscriptions())
                .list());
    }

    private static RowMapper<Subscription> subscriptions() {
        var reader = new SubscriptionReader();
        return (row, context) -> reader.read(row);
    }

    private static RowMapper<Numbered> numbered() {
        var reader = new SubscriptionReader();
        return (row, context) -> new Numbered(row.getLong(COLUMN_COUNT + 1), reader.read(row));
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
}
