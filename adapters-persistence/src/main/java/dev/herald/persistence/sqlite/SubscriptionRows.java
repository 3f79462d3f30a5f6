package dev.herald.persistence.sqlite;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Drop;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Subscriptions as rows. */
final class SubscriptionRows {
    /** Reads one from the columns of its table. */
    static final RowMapper<Subscription> MAPPER = (row, context) -> read(row);

    private static final String OF_TOKENS =
            "SELECT * FROM subscription WHERE token IN (SELECT value FROM json_each(:tokens))";

    private static final Upsert<Subscription> PUT = Upsert.<Subscription>into("subscription")
            .key("token", row -> row.token().value())
            .fact("page", row -> Option.some(row.page()), PageId::value)
            .fact("person", Subscription::person, Psid::value)
            .fact("region", Subscription::region, Region::code)
            .fact("time_zone", Subscription::timeZone, ZoneId::getId)
            .fact("expires_at", Subscription::expiresAt, Instant::toEpochMilli)
            .time("next_eligible_at", Subscription::nextEligibleAt)
            .time("opted_in_at", Subscription::optedInAt)
            .time("stopped_at", Subscription::stoppedAt)
            .maybe(
                    "dropped_code",
                    row -> row.dropped().map(drop -> drop.reason().code()))
            .time("dropped_at", row -> row.dropped().map(Drop::since))
            .fact("available", Subscription::available, available -> available ? 1 : 0);

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
        PUT.write(handle, subscriptions);
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                new SubscriptionToken(row.getString("token")),
                Column.fact(row, "page", new PageId(row.getString("page"))),
                Column.maybe(row, "person", Psid::new),
                Column.maybe(row, "region", Region::new),
                timeZone(row),
                Column.maybe(row, "expires_at", text -> Instant.ofEpochMilli(Long.parseLong(text))),
                Column.instant(row, "next_eligible_at"),
                Column.instant(row, "opted_in_at"),
                Column.instant(row, "stopped_at"),
                dropped(row),
                Column.maybe(row, "available", text -> !text.equals("0")));
    }

    private static Option<Fact<ZoneId>> timeZone(ResultSet row) throws SQLException {
        return Column.maybe(row, "time_zone", Function.identity())
                .flatMap(known ->
                        Column.zone(known.value()).map(zone -> new Fact<>(zone, known.source(), known.asOf())));
    }

    private static Option<Drop> dropped(ResultSet row) throws SQLException {
        var since = Column.time(row, "dropped_at");
        return Column.number(row, "dropped_code")
                .flatMap(code -> ErrorCode.of(Math.toIntExact(code)))
                .map(reason -> new Drop(reason, since));
    }
}
