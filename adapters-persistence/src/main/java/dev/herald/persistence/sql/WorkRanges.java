package dev.herald.persistence.sql;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.Crew;
import dev.herald.application.port.DeliveryState;
import dev.herald.application.port.LeaseLost;
import dev.herald.application.port.RangeLease;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.persistence.delivery.DeliveryRow;
import dev.herald.persistence.delivery.RangeCutter;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** A campaign's ranges and their leases. */
final class WorkRanges {
    private static final int ROWS_A_FETCH = 2000;
    // Any of them: the first may be gone, with the last of its people who was forgotten.
    private static final String IS_PLANNED = """
            SELECT (SELECT min(number) FROM work_range WHERE campaign = :campaign) IS NOT NULL
                OR EXISTS (SELECT 1 FROM campaign WHERE number = :campaign AND pruned_at IS NOT NULL)
            """;
    static final String PEOPLE = """
            SELECT person, count(*) AS tokens FROM audience_member WHERE audience = :audience
            GROUP BY person ORDER BY person
            """;
    private static final String PLAN = """
            INSERT INTO work_range (campaign, number, audience, first_person, last_person)
            VALUES (:campaign, :number, :audience, :first, :last)
            """;

    // A finished range has nobody attempting.
    static final String DOUBT = """
            UPDATE delivery SET state = 'IN_DOUBT', doubt_since = :now FROM work_range r
            WHERE r.campaign = :campaign AND r.finished = 0 AND (:all OR r.node = :node OR r.leased_until <= :now)
                AND delivery.campaign = :campaign AND delivery.person BETWEEN r.first_person AND r.last_person
                AND delivery.state = 'ATTEMPTING'
            """;
    private static final String FREE = """
            UPDATE work_range SET leased_until = NULL, node = NULL
            WHERE campaign = :campaign AND leased_until IS NOT NULL AND (:all OR node = :node OR leased_until <= :now)
            """;
    // Not EXISTS: of that PostgreSQL makes a join with the whole audience.
    static final String FIND = """
            SELECT * FROM work_range r
            WHERE campaign = :campaign AND leased_until IS NULL AND (finished = 0 OR due_at <= :now) AND 1 = (
                SELECT 1 FROM audience_member m JOIN subscription s ON s.number = m.subscription
                WHERE m.audience = r.audience AND m.person BETWEEN r.first_person AND r.last_person
                    AND coalesce((SELECT CASE WHEN d.state = 'PLANNED' OR d.due_at <= :now THEN 1 ELSE 0 END %s), 1) = 1
                LIMIT 1)
            ORDER BY number LIMIT 1
            """.formatted(DeliveryRows.OF_MEMBER);
    private static final String LEASE = """
            UPDATE work_range SET fence = :fence, node = :node, leased_until = :until, finished = 0, due_at = NULL
            WHERE campaign = :campaign AND number = :number
            """;
    static final String CREW = """
            SELECT count(DISTINCT r.node) AS others,
                (SELECT count(*) FROM delivery d JOIN work_range o ON o.campaign = d.campaign
                        AND d.person BETWEEN o.first_person AND o.last_person
                    WHERE d.campaign = :campaign AND d.state = 'ATTEMPTING'
                        AND o.leased_until IS NOT NULL AND o.node <> :node) AS attempting,
                (SELECT count(DISTINCT a.campaign) FROM work_range a JOIN campaign c ON c.number = a.campaign
                    WHERE a.leased_until > :now AND a.campaign <> :campaign
                        AND c.ad_account = (SELECT ad_account FROM campaign WHERE number = :campaign)) AS campaigns
            FROM work_range r WHERE r.campaign = :campaign AND r.leased_until IS NOT NULL AND r.node <> :node
            """;
    private static final String ACTIVE = "UPDATE campaign SET active_at = :now WHERE number = :campaign";
    private static final String IN_FORCE =
            " WHERE campaign = :campaign AND number = :number AND fence = :fence AND leased_until IS NOT NULL";
    private static final String IS_IN_FORCE = "SELECT EXISTS (SELECT 1 FROM work_range" + IN_FORCE + ")";
    private static final String RENEW = "UPDATE work_range SET leased_until = :until" + IN_FORCE;
    static final String FINISH = """
            UPDATE work_range AS r SET leased_until = NULL, node = NULL,
                finished = CASE WHEN EXISTS (
                    SELECT 1 FROM audience_member m JOIN subscription s ON s.number = m.subscription
                    WHERE m.audience = r.audience AND m.person BETWEEN r.first_person AND r.last_person
                        AND coalesce((SELECT d.state %s), 'PLANNED') IN ('PLANNED', 'ATTEMPTING')) THEN 0 ELSE 1 END,
                due_at = (SELECT min(due_at) FROM delivery d
                    WHERE d.campaign = r.campaign AND d.person BETWEEN r.first_person AND r.last_person)
            """.formatted(DeliveryRows.OF_MEMBER) + IN_FORCE;
    static final String DUE = """
            UPDATE work_range SET due_at = CASE WHEN due_at < :due THEN due_at ELSE :due END
            WHERE campaign = :campaign AND number = (
                SELECT number FROM work_range WHERE campaign = :campaign AND first_person <= :person
                ORDER BY first_person DESC LIMIT 1)
            """;

    /** No node has this name. */
    private static final String NOBODY = "";

    private static final Instant AT_ONCE = Instant.EPOCH;

    private final Handle handle;
    private final long campaign;

    WorkRanges(Handle handle, long campaign) {
        this.handle = handle;
        this.campaign = campaign;
    }

    void plan(AudienceId audience, int tokensPerRange) {
        var planned = handle.createQuery(IS_PLANNED)
                .bind("campaign", campaign)
                .mapTo(Boolean.class)
                .one();
        if (!planned) {
            handle.createUpdate(Memberships.AWAIT_PLANS)
                    .bind("audience", audience.value())
                    .execute();
            write(audience, cut(audience, tokensPerRange));
        }
    }

    private List<RangeCutter.Cut> cut(AudienceId audience, int tokensPerRange) {
        var cutter = new RangeCutter(tokensPerRange);
        handle.createQuery(PEOPLE)
                .setFetchSize(ROWS_A_FETCH) // without it, PostgreSQL's driver reads all of them into memory first
                .bind("audience", audience.value())
                .map((row, context) -> Map.entry(new PersonKey(row.getString("person")), row.getLong("tokens")))
                .forEach(person -> cutter.add(person.getKey(), person.getValue()));
        return cutter.cuts();
    }

    private void write(AudienceId audience, List<RangeCutter.Cut> cuts) {
        var batch = handle.prepareBatch(PLAN);
        cuts.forEach(cut -> batch.bind("campaign", campaign)
                .bind("number", cut.number())
                .bind("audience", audience.value())
                .bind("first", cut.first().value())
                .bind("last", cut.last().value())
                .add());
        batch.execute();
    }

    /** Voids all leases; how many deliveries are newly in doubt. */
    int reclaim(Instant now) {
        return voidLeases(clocked(now), NOBODY, true);
    }

    /** Voids one node's leases, and those that have run out; how many deliveries are newly in doubt. */
    int reclaim(String node, Instant now) {
        return voidLeases(clocked(now), node, false);
    }

    /** Voids leases that have run out, as whoever steals them does. */
    void voidRunOutLeases(Instant now) {
        voidLeases(clocked(now), NOBODY, false);
    }

    private Instant clocked(Instant now) {
        return Dialect.of(handle).leaseClock(handle, now);
    }

    private int voidLeases(Instant now, String node, boolean all) {
        var doubts = handle.createUpdate(DOUBT)
                .bind("campaign", campaign)
                .bind("now", now.toEpochMilli())
                .bind("node", node)
                .bind("all", all)
                .execute();
        handle.createUpdate(FREE)
                .bind("campaign", campaign)
                .bind("now", now.toEpochMilli())
                .bind("node", node)
                .bind("all", all)
                .execute();
        return doubts;
    }

    Option<RangeLease> lease(String node, Instant now, Duration length) {
        var clocked = clocked(now);
        voidLeases(clocked, NOBODY, false);
        var found = handle.createQuery(FIND)
                .bind("campaign", campaign)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new RangeLease(
                        campaign,
                        row.getInt("number"),
                        new PersonKey(row.getString("first_person")),
                        new PersonKey(row.getString("last_person")),
                        node,
                        row.getLong("fence") + 1,
                        now.plus(length)))
                .findOne();
        found.ifPresent(lease -> handle.createUpdate(LEASE)
                .bind("campaign", campaign)
                .bind("number", lease.range())
                .bind("fence", lease.fence())
                .bind("node", node)
                .bind("until", clocked.plus(length).toEpochMilli())
                .execute());
        found.ifPresent(lease -> active(now));
        return Option.ofOptional(found);
    }

    private void active(Instant now) {
        handle.createUpdate(ACTIVE)
                .bind("campaign", campaign)
                .bind("now", now.toEpochMilli())
                .execute();
        new Rest(handle, campaign).rests(Option.some(now));
    }

    /** Holds leases for longer, and voids others that have run out; those that are in force. */
    Seq<RangeLease> renew(Seq<RangeLease> leases, Instant now, Duration length) {
        var clocked = clocked(now);
        var held = leases.filter(lease -> bind(handle.createUpdate(RENEW), lease)
                        .bind("until", clocked.plus(length).toEpochMilli())
                        .execute()
                > 0);
        if (!held.isEmpty()) {
            new Rest(handle, campaign).rests(Option.some(now));
        }
        voidLeases(clocked, NOBODY, false);
        return held.map(lease -> lease.until(now.plus(length)));
    }

    Crew crew(String node, Instant now) {
        return handle.createQuery(CREW)
                .bind("campaign", campaign)
                .bind("node", node)
                .bind("now", clocked(now).toEpochMilli())
                .map((row, context) ->
                        new Crew(row.getInt("others"), row.getInt("attempting") > 0, 1 + row.getInt("campaigns")))
                .one();
    }

    /** The lease, if it is in force. */
    Either<LeaseLost, RangeLease> inForce(RangeLease lease) {
        var holds = Prepared.on(handle, IS_IN_FORCE)
                .bind("campaign", campaign)
                .bind("number", lease.range())
                .bind("fence", lease.fence())
                .list(row -> row.getBoolean(1))
                .getFirst();
        return holds ? Either.right(lease) : Either.left(new LeaseLost(lease));
    }

    void finish(RangeLease lease) {
        bind(handle.createUpdate(FINISH), lease).execute();
    }

    private <S extends SqlStatement<S>> S bind(S statement, RangeLease lease) {
        return statement
                .bind("campaign", campaign)
                .bind("number", lease.range())
                .bind("fence", lease.fence());
    }

    /** Makes finished ranges leasable again when somebody among these is due. */
    void expect(Seq<DeliveryRow> rows) {
        if (rows.forAll(row -> dueAt(row).isEmpty())) {
            return;
        }
        var batch = handle.prepareBatch(DUE);
        rows.forEach(row -> dueAt(row)
                .forEach(due -> batch.bind("campaign", campaign)
                        .bind("person", row.id().person().value())
                        .bind("due", due.toEpochMilli())
                        .add()));
        batch.execute();
    }

    private static Option<Instant> dueAt(DeliveryRow row) {
        return row.state() == DeliveryState.PLANNED ? Option.some(AT_ONCE) : row.dueAt();
    }
}
