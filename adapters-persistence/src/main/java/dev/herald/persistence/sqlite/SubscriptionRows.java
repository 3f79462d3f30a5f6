package dev.herald.persistence.sqlite;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Drop;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Region;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Subscriptions as rows. */
final class SubscriptionRows {
    /** Reads one from the columns of its table. */
    static final RowMapper<Subscription> MAPPER = (row, context) -> read(row);

    private static final String OF_TOKENS =
            "SELECT * FROM subscription WHERE token IN (SELECT value FROM json_each(:tokens))";

    private static final String PUT = """
            INSERT INTO subscription (token, page, page_source, page_as_of, person, person_source, person_as_of,
                region, region_source, region_as_of, expires_at, expires_at_source, expires_at_as_of,
                next_eligible_at, opted_in_at, stopped_at, dropped_code, dropped_at,
                available, available_source, available_as_of)
            VALUES (:token, :page, :page_source, :page_as_of, :person, :person_source, :person_as_of,
                :region, :region_source, :region_as_of, :expires_at, :expires_at_source, :expires_at_as_of,
                :next_eligible_at, :opted_in_at, :stopped_at, :dropped_code, :dropped_at,
                :available, :available_source, :available_as_of)
            ON CONFLICT (token) DO UPDATE SET
                page = excluded.page, page_source = excluded.page_source, page_as_of = excluded.page_as_of,
                person = excluded.person, person_source = excluded.person_source,
                person_as_of = excluded.person_as_of,
                region = excluded.region, region_source = excluded.region_source,
                region_as_of = excluded.region_as_of,
                expires_at = excluded.expires_at, expires_at_source = excluded.expires_at_source,
                expires_at_as_of = excluded.expires_at_as_of,
                next_eligible_at = excluded.next_eligible_at, opted_in_at = excluded.opted_in_at,
                stopped_at = excluded.stopped_at,
                dropped_code = excluded.dropped_code, dropped_at = excluded.dropped_at,
                available = excluded.available, available_source = excluded.available_source,
                available_as_of = excluded.available_as_of
            """;

    private final Handle handle;

    SubscriptionRows(Handle handle) {
        this.handle = handle;
    }

    Map<SubscriptionToken, Subscription> find(Iterable<SubscriptionToken> tokens) {
        var found = handle.createQuery(OF_TOKENS)
                .bind("tokens", JsonTexts.of(tokens))
                .map(MAPPER)
                .list();
        return HashMap.ofAll(found.stream(), Subscription::token, Function.identity());
    }

    void put(Iterable<Subscription> subscriptions) {
        var batch = handle.prepareBatch(PUT);
        subscriptions.forEach(subscription -> bind(batch, subscription));
        batch.execute();
    }

    private static void bind(PreparedBatch batch, Subscription subscription) {
        batch.bind("token", subscription.token().value());
        bindFact(batch, "page", Option.some(subscription.page()), PageId::value);
        bindFact(batch, "person", subscription.person(), Psid::value);
        bindFact(batch, "region", subscription.region(), Region::code);
        bindFact(batch, "expires_at", subscription.expiresAt(), Instant::toEpochMilli);
        bindTime(batch, "next_eligible_at", subscription.nextEligibleAt());
        bindTime(batch, "opted_in_at", subscription.optedInAt());
        bindTime(batch, "stopped_at", subscription.stoppedAt());
        batch.bind(
                "dropped_code",
                subscription.dropped().map(drop -> drop.reason().code()).getOrNull());
        bindTime(batch, "dropped_at", subscription.dropped().map(Drop::since));
        bindFact(batch, "available", subscription.available(), available -> available);
        batch.add();
    }

    private static <T> void bindFact(
            PreparedBatch batch, String name, Option<Fact<T>> fact, Function<T, Object> stored) {
        batch.bind(name, fact.map(Fact::value).map(stored).getOrNull());
        batch.bind(name + "_source", fact.map(known -> known.source().name()).getOrNull());
        bindTime(batch, name + "_as_of", fact.map(Fact::asOf));
    }

    private static void bindTime(PreparedBatch batch, String name, Option<Instant> instant) {
        batch.bind(name, instant.map(Instant::toEpochMilli).getOrNull());
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                new SubscriptionToken(row.getString("token")),
                Column.fact(row, "page", new PageId(row.getString("page"))),
                Column.maybe(row, "person", Psid::new),
                Column.maybe(row, "region", Region::new),
                Column.maybe(row, "expires_at", text -> Instant.ofEpochMilli(Long.parseLong(text))),
                Column.instant(row, "next_eligible_at"),
                Column.instant(row, "opted_in_at"),
                Column.instant(row, "stopped_at"),
                dropped(row),
                Column.maybe(row, "available", text -> !text.equals("0")));
    }

    private static Option<Drop> dropped(ResultSet row) throws SQLException {
        var since = Column.time(row, "dropped_at");
        return Column.number(row, "dropped_code")
                .flatMap(code -> ErrorCode.of(Math.toIntExact(code)))
                .map(reason -> new Drop(reason, since));
    }
}
