package dev.herald.persistence.sqlite;

import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.delivery.Booking;
import dev.herald.persistence.delivery.DeliveryRow;
import dev.herald.persistence.delivery.DeliveryState;
import dev.herald.persistence.delivery.Rows;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Deliveries as rows. */
final class DeliveryRows {
    private static final String SEPARATOR = ",";

    private static final String OF_PERSONS = """
            SELECT * FROM delivery
            WHERE campaign = :campaign AND person IN (SELECT value FROM json_each(:persons))
            """;
    private static final String IN_DOUBT = """
            SELECT * FROM delivery WHERE campaign = :campaign AND doubt_since IS NOT NULL
            ORDER BY doubt_since, person, token LIMIT :limit
            """;
    private static final String CLAIMS = """
            SELECT token, max(claimed_until) AS claimed_until FROM delivery
            WHERE token IN (SELECT value FROM json_each(:tokens)) AND claimed_until IS NOT NULL GROUP BY token
            """;
    private static final Upsert<DeliveryRow> PUT = Upsert.<DeliveryRow>into("delivery")
            .key("campaign", row -> row.id().campaign())
            .key("person", row -> row.id().person().value())
            .key("token", row -> row.id().token().value())
            .value("state", row -> row.state().name())
            .value("reasons", row -> row.reasons().mkString(SEPARATOR))
            .time("due_at", DeliveryRow::dueAt)
            .flag("repeated", DeliveryRow::repeated)
            .time("attempted_at", row -> row.booking().map(Booking::attemptedAt))
            .maybe("price_micros", row -> row.booking().map(Booking::priceMicros))
            .time("next_eligible_at", row -> row.booking().flatMap(Booking::nextEligibleAt))
            .time("doubt_since", DeliveryRow::doubtSince)
            .time("decided_at", DeliveryRow::decidedAt)
            .maybe("tracking_id", DeliveryRow::trackingId)
            .time("claimed_until", DeliveryRow::claimedUntil)
            .flag("settled", DeliveryRow::settled)
            .flag("beside_another", DeliveryRow::besideAnother);

    private final Handle handle;

    DeliveryRows(Handle handle) {
        this.handle = handle;
    }

    /** Everything that a step of these deliveries may depend on. */
    Rows of(long campaign, Seq<DeliveryId> ids) {
        return new Rows(handle.createQuery(OF_PERSONS)
                .bind("campaign", campaign)
                .bind("persons", JsonTexts.of(ids.map(DeliveryId::person)))
                .map((row, context) -> read(row))
                .list());
    }

    Seq<DeliveryRow> inDoubt(long campaign, int limit) {
        return List.ofAll(handle.createQuery(IN_DOUBT)
                .bind("campaign", campaign)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    /** Until when tokens are claimed, by whichever campaign. */
    Map<SubscriptionToken, Instant> claims(Seq<DeliveryId> ids) {
        var claims = new HashMap<SubscriptionToken, Instant>();
        handle.createQuery(CLAIMS)
                .bind("tokens", JsonTexts.of(ids.map(DeliveryId::token)))
                .map((row, context) ->
                        Map.entry(new SubscriptionToken(row.getString("token")), Column.time(row, "claimed_until")))
                .forEach(claim -> claims.put(claim.getKey(), claim.getValue()));
        return claims;
    }

    /** Writes rows in their order. */
    void put(Iterable<DeliveryRow> rows) {
        PUT.write(handle, rows);
    }

    private static DeliveryRow read(ResultSet row) throws SQLException {
        return new DeliveryRow(
                new DeliveryId(
                        row.getLong("campaign"),
                        new SubscriptionToken(row.getString("token")),
                        new PersonKey(row.getString("person"))),
                DeliveryState.valueOf(row.getString("state")),
                reasons(row),
                Column.instant(row, "due_at"),
                Column.flag(row, "repeated"),
                booking(row),
                Column.instant(row, "doubt_since"),
                Column.instant(row, "decided_at"),
                Column.text(row, "tracking_id"),
                Column.instant(row, "claimed_until"),
                Column.flag(row, "settled"),
                Column.flag(row, "beside_another"));
    }

    /** The keys of a row's reasons; keys hold letters, digits and underscores only. */
    static Seq<String> reasons(ResultSet row) throws SQLException {
        var keys = row.getString("reasons");
        return keys.isEmpty() ? List.empty() : List.of(keys.split(SEPARATOR, -1));
    }

    private static Option<Booking> booking(ResultSet row) throws SQLException {
        var priceMicros = row.getLong("price_micros");
        var nextEligibleAt = Column.instant(row, "next_eligible_at");
        return Column.instant(row, "attempted_at").map(at -> new Booking(at, priceMicros, nextEligibleAt));
    }
}
