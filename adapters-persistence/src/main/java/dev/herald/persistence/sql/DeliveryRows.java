package dev.herald.persistence.sql;

import dev.herald.application.port.DeliveryState;
import dev.herald.domain.delivery.Attempt.Accepted;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.Delivery;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.delivery.DeliveryEvent.Clicked;
import dev.herald.domain.delivery.DeliveryEvent.Delivered;
import dev.herald.domain.delivery.DeliveryEvent.Failed;
import dev.herald.domain.delivery.DeliveryEvent.Read;
import dev.herald.domain.delivery.DeliveryEvent.Sent;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.delivery.Reception;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.delivery.Acceptance;
import dev.herald.persistence.delivery.Booking;
import dev.herald.persistence.delivery.DeliveryRow;
import dev.herald.persistence.delivery.PlainAcceptance;
import dev.herald.persistence.delivery.Rows;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Deliveries as rows. */
final class DeliveryRows {
    private static final String SEPARATOR = ",";

    /**
     * The delivery of a campaign to a member m with the subscription s. Only for a subquery that gives one value: of a join
     * PostgreSQL thinks, as long as it has no statistics of a new table, that it may look for the token alone.
     */
    static final String OF_MEMBER =
            "FROM delivery d WHERE d.campaign = :campaign AND d.person = m.person AND d.token = s.token";

    static final String OF_PERSONS = """
            SELECT * FROM delivery
            WHERE campaign = :campaign AND person ONE OF :persons
            """;
    static final String OF_PERSONS_IN_SOME =
            "SELECT * FROM delivery WHERE campaign ONE OF :campaigns AND person ONE OF :persons";
    // CROSS: SQLite keeps the order, so that each campaign is looked through by its index.
    static final String OF_PERSONS_ANYWHERE = """
            SELECT d.* FROM campaign c CROSS JOIN delivery d WHERE d.campaign = c.number AND d.person ONE OF :persons
            """;
    private static final String FORGET =
            "DELETE FROM delivery WHERE campaign = :campaign AND person = :person AND token = :token";
    private static final String COUNT_FORGOTTEN =
            "UPDATE campaign SET forgotten = forgotten + 1 WHERE number = :campaign";
    private static final String IN_DOUBT = """
            SELECT * FROM delivery WHERE campaign = :campaign AND doubt_since IS NOT NULL
                AND (doubt_since, person, token) > (:since, :person, :token)
            ORDER BY doubt_since, person, token LIMIT :limit
            """;
    private static final String NEXT_DUE =
            "SELECT min(due_at) AS due_at FROM delivery WHERE campaign = :campaign AND due_at IS NOT NULL";

    // Token by token: of all at once PostgreSQL thinks, as long as it has no statistics of a new table, that they are
    // many.
    private static final String CLAIMS = """
            SELECT each.value AS token, (SELECT max(d.claimed_until) FROM delivery d
                WHERE d.token = each.value AND d.attempted_at IS NOT NULL) AS claimed_until
            FROM EACH OF :tokens
            """;
    /** What changes when something is heard of an accepted message: no column that an index is on. */
    private static final Table<DeliveryRow> HEARD = Table.<DeliveryRow>named("delivery")
            .keyNumber("campaign", row -> row.id().campaign())
            .key("person", row -> row.id().person().value())
            .key("token", row -> row.id().token().value())
            .time(
                    "decided_at",
                    row -> row.acceptance().map(taken -> taken.accepted().at()).orElse(row.rejectedAt()))
            .maybe(
                    "tracking_id",
                    row -> row.acceptance().flatMap(taken -> taken.accepted().trackingId()))
            .time("sent_at", row -> heard(row, Sent.class).map(Sent::at))
            .time("delivered_at", row -> heard(row, Delivered.class).map(Delivered::at))
            .time("read_at", row -> heard(row, Read.class).map(Read::at))
            .time("clicked_at", row -> heard(row, Clicked.class).map(Clicked::at))
            .time("failed_at", row -> heard(row, Failed.class).map(Failed::at))
            .maybe(
                    "failure",
                    row -> heard(row, Failed.class).map(Failed::message).map(FreeText::stored))
            .maybe(
                    "assumed_on",
                    row -> row.acceptance().flatMap(Acceptance::assumedOn).map(LocalDate::toString))
            .maybe(
                    "booked_on",
                    row -> row.acceptance().flatMap(Acceptance::bookedOn).map(LocalDate::toString));

    /** What changes when an attempt is accepted that is still under way. */
    private static final Table<PlainAcceptance> ACCEPTED = Table.<PlainAcceptance>named("delivery")
            .keyNumber("campaign", taken -> taken.id().campaign())
            .key("person", taken -> taken.id().person().value())
            .key("token", taken -> taken.id().token().value())
            .keyNumber("attempted_at", taken -> taken.attemptedAt().toEpochMilli())
            .number("decided_at", taken -> taken.accepted().at().toEpochMilli())
            .maybe("tracking_id", taken -> taken.accepted().trackingId())
            .number("claimed_until", taken -> taken.claimedUntil().toEpochMilli())
            .turning("state", DeliveryState.ATTEMPTING.name(), DeliveryState.ACCEPTED.name());

    private static final Table<DeliveryRow> PUT = HEARD.value(
                    "state", row -> row.state().name())
            .value("reasons", row -> row.reasons().mkString(SEPARATOR))
            .time("due_at", DeliveryRow::dueAt)
            .flag("repeated", DeliveryRow::repeated)
            .time("attempted_at", row -> row.booking().map(Booking::attemptedAt))
            .maybeNumber("price_micros", row -> row.booking().map(Booking::priceMicros))
            .time("next_eligible_at", row -> row.booking().flatMap(Booking::nextEligibleAt))
            .time("doubt_since", DeliveryRow::doubtSince)
            .time("claimed_until", DeliveryRow::claimedUntil)
            .flag("beside_another", row -> row.acceptance().exists(Acceptance::besideAnother));

    static final String TO_BE_ASSUMED = """
            SELECT * FROM delivery
            WHERE campaign = :campaign AND (person, token) > (:person, :token)
                AND state = 'ACCEPTED' AND booked_on IS NULL AND failed_at IS NULL AND decided_at < :before
            ORDER BY person, token LIMIT :limit
            """;

    static final String AFTER = """
            SELECT * FROM delivery WHERE campaign = :campaign AND (person, token) > (:person, :token)
            ORDER BY person, token LIMIT :limit
            """;

    private static final Comparator<DeliveryRow> IN_ORDER = Comparator.comparingLong(
                    (DeliveryRow row) -> row.id().campaign())
            .thenComparing(row -> row.id().person())
            .thenComparing(row -> row.id().token());

    private final Handle handle;

    DeliveryRows(Handle handle) {
        this.handle = handle;
    }

    /** Everything that a step of these deliveries may depend on. */
    Rows of(long campaign, Seq<DeliveryId> ids) {
        return new Rows(Prepared.on(handle, OF_PERSONS)
                .bind("campaign", campaign)
                .bind("persons", Texts.of(ids.map(DeliveryId::person)))
                .list(DeliveryRows::read));
    }

    /** The deliveries of these people in all campaigns. */
    Seq<DeliveryRow> ofPersons(Iterable<PersonKey> persons) {
        return Vector.ofAll(handle.createQuery(OF_PERSONS_ANYWHERE)
                .bind("persons", Texts.of(persons))
                .map((row, context) -> read(row))
                .list());
    }

    /** Puts what is left of a row once its person was forgotten in its place. */
    void forget(DeliveryRow row, Option<DeliveryRow> left) {
        handle.createUpdate(FORGET)
                .bind("campaign", row.id().campaign())
                .bind("person", row.id().person().value())
                .bind("token", row.id().token().value())
                .execute();
        if (left.isDefined()) {
            PUT.put(handle, left);
            handle.createUpdate(COUNT_FORGOTTEN)
                    .bind("campaign", row.id().campaign())
                    .execute();
        }
    }

    /** Those in doubt, the oldest first, after one of them. */
    Seq<DeliveryRow> inDoubt(long campaign, Option<InDoubt> after, int limit) {
        return list(
                handle.createQuery(IN_DOUBT)
                        .bind(
                                "since",
                                after.map(doubt -> doubt.since().toEpochMilli()).getOrElse(Long.MIN_VALUE)),
                campaign,
                after.map(InDoubt::id),
                limit);
    }

    /** The deliveries of some campaigns to some people, in order. */
    Seq<DeliveryRow> to(Iterable<Long> campaigns, Set<PersonKey> people) {
        return List.ofAll(handle.createQuery(OF_PERSONS_IN_SOME)
                        .bind("campaigns", Numbers.of(campaigns))
                        .bind("persons", Texts.of(people))
                        .map((row, context) -> read(row))
                        .list())
                .sorted(IN_ORDER);
    }

    /** When the next of them is due. */
    Option<Instant> nextDue(long campaign) {
        return handle.createQuery(NEXT_DUE)
                .bind("campaign", campaign)
                .map((row, context) -> Column.instant(row, "due_at"))
                .one();
    }

    /** Some of the deliveries to be assumed, in the order of the people, after one of them. */
    List<DeliveryRow> toBeAssumed(long campaign, Instant acceptedBefore, Option<DeliveryId> after, int limit) {
        return list(
                handle.createQuery(TO_BE_ASSUMED).bind("before", acceptedBefore.toEpochMilli()),
                campaign,
                after,
                limit);
    }

    /** Some deliveries in the order of the people, after one of them. */
    List<DeliveryRow> after(long campaign, Option<DeliveryId> id, int limit) {
        return list(handle.createQuery(AFTER), campaign, id, limit);
    }

    private static List<DeliveryRow> list(Query query, long campaign, Option<DeliveryId> after, int limit) {
        return List.ofAll(query.bind("campaign", campaign)
                .bind("person", after.map(id -> id.person().value()).getOrElse(""))
                .bind("token", after.map(id -> id.token().value()).getOrElse(""))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    /** Until when tokens are claimed, by whichever campaign. */
    Map<SubscriptionToken, Instant> claims(Seq<DeliveryId> ids) {
        var claims = new HashMap<SubscriptionToken, Instant>();
        Prepared.on(handle, CLAIMS)
                .bind("tokens", Texts.of(ids.map(DeliveryId::token)))
                .list(row -> Map.entry(row.getString("token"), Column.instant(row, "claimed_until")))
                .forEach(claim ->
                        claim.getValue().forEach(until -> claims.put(new SubscriptionToken(claim.getKey()), until)));
        return claims;
    }

    /** Writes rows of different people. */
    void putNew(Seq<DeliveryRow> rows) {
        PUT.put(handle, rows);
    }

    /** Writes what became of rows: those first that let their person go, and then those that hold one. */
    void put(Seq<Rows.Change> changes) {
        var kinds = changes.map(Rows.Change::row).partition(row -> row.state().holdsPerson());
        PUT.put(handle, kinds._2.appendAll(kinds._1));
    }

    /** Writes acceptances into the rows of attempts that are under way; whether all of them are. */
    boolean accept(Seq<PlainAcceptance> accepted) {
        return ACCEPTED.update(handle, accepted) == accepted.size();
    }

    /** Writes what became of rows that something was heard of. Most were accepted before: no index is touched for them. */
    void putHeard(Seq<Rows.Change> changes) {
        var kinds = changes.partition(Rows.Change::isOfHearingOnly);
        HEARD.update(handle, kinds._1.map(Rows.Change::row));
        put(kinds._2);
    }

    private static <E extends DeliveryEvent> Option<E> heard(DeliveryRow row, Class<E> kind) {
        return row.acceptance()
                .flatMap(taken ->
                        taken.reception().events().find(kind::isInstance).map(kind::cast));
    }

    private static DeliveryRow read(ResultSet row) throws SQLException {
        var id = new DeliveryId(
                row.getLong("campaign"),
                new SubscriptionToken(row.getString("token")),
                new PersonKey(row.getString("person")));
        var state = DeliveryState.valueOf(row.getString("state"));
        var decidedAt = Column.instant(row, "decided_at");
        return new DeliveryRow(
                id,
                state,
                reasons(row),
                Column.instant(row, "due_at"),
                Column.flag(row, "repeated"),
                booking(row),
                Column.instant(row, "doubt_since"),
                decidedAt.filter(at -> state == DeliveryState.REJECTED),
                Column.instant(row, "claimed_until"),
                state == DeliveryState.ACCEPTED ? Option.some(acceptance(id, row)) : Option.none());
    }

    private static Acceptance acceptance(DeliveryId id, ResultSet row) throws SQLException {
        var accepted = new Accepted(id, Column.text(row, "tracking_id"), Column.time(row, "decided_at"));
        return new Acceptance(
                new Delivery(accepted, reception(row)),
                Column.flag(row, "beside_another"),
                Column.text(row, "assumed_on").map(LocalDate::parse),
                Column.text(row, "booked_on").map(LocalDate::parse));
    }

    private static Reception reception(ResultSet row) throws SQLException {
        var failure = FreeText.of(String.valueOf(row.getString("failure")));
        return Reception.of(List.of(
                        Column.instant(row, "sent_at").map(Sent::new),
                        Column.instant(row, "delivered_at").map(Delivered::new),
                        Column.instant(row, "read_at").map(Read::new),
                        Column.instant(row, "clicked_at").map(Clicked::new),
                        Column.instant(row, "failed_at").map(at -> new Failed(at, failure)))
                .flatMap(event -> event));
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
