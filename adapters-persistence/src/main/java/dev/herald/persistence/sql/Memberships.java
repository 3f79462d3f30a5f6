package dev.herald.persistence.sql;

import dev.herald.domain.subscription.PersonKey;
import dev.herald.persistence.forgetting.Erasure;
import dev.herald.persistence.forgetting.Pseudonyms;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Who is in which audiences, for the sake of those who leave them. */
final class Memberships {
    // CROSS: SQLite keeps the order, so that each audience is looked through by its index.
    static final String OF_PERSONS = """
            SELECT m.audience, m.subscription, m.person FROM audience a CROSS JOIN audience_member m
            WHERE m.audience = a.number AND m.person ONE OF :persons
            """;
    static final String OF_TOKENS = """
            SELECT m.audience, m.subscription, m.person
            FROM audience a CROSS JOIN subscription s CROSS JOIN audience_member m
            WHERE s.token ONE OF :tokens AND m.audience = a.number AND m.subscription = s.number
            """;
    private static final String CAMPAIGNS = "SELECT number FROM campaign WHERE audience ONE OF :audiences";
    // Changes nothing; but whoever plans a campaign for the audience waits.
    static final String AWAIT_PLANS = "UPDATE audience SET complete = complete WHERE number = :audience";
    private static final String REMOVE =
            "DELETE FROM audience_member WHERE audience = :audience AND subscription = :subscription";
    private static final String COUNT = """
            UPDATE audience SET subscribers = subscribers - :left, forgotten = forgotten + :forgotten
            WHERE number = :audience
            """;
    private static final String FINGERPRINTS = "SELECT number, fingerprint FROM audience";
    private static final String RENAME = "UPDATE audience SET fingerprint = :other WHERE number = :audience";

    /** That a subscription is in an audience, and who they are to it. */
    record Membership(long audience, long subscription, PersonKey person) {}

    private final Handle handle;

    Memberships(Handle handle) {
        this.handle = handle;
    }

    /** All of somebody. */
    Seq<Membership> of(Erasure erasure) {
        var ofPersons = handle.createQuery(OF_PERSONS)
                .bind("persons", Texts.of(erasure.keys()))
                .map((row, context) -> read(row))
                .list();
        var ofTokens = handle.createQuery(OF_TOKENS)
                .bind("tokens", Texts.of(erasure.tokens()))
                .map((row, context) -> read(row))
                .list();
        return Vector.ofAll(ofPersons).appendAll(ofTokens).distinct();
    }

    private static Membership read(ResultSet row) throws SQLException {
        return new Membership(row.getLong(1), row.getLong(2), new PersonKey(row.getString(3)));
    }

    /** The campaigns that go to these audiences. */
    Seq<Long> campaigns(Seq<Membership> members) {
        return List.ofAll(handle.createQuery(CAMPAIGNS)
                .bind("audiences", Numbers.of(audiences(members)))
                .mapTo(Long.class)
                .list());
    }

    private static Seq<Long> audiences(Seq<Membership> members) {
        return members.map(Membership::audience).distinct().sorted();
    }

    /** Makes everybody who cuts one of these audiences into ranges wait for the end of this transaction. */
    void awaitPlans(Seq<Membership> members) {
        audiences(members)
                .forEach(audience -> handle.createUpdate(AWAIT_PLANS)
                        .bind("audience", audience)
                        .execute());
    }

    /** Takes them out of the audiences and off their counts. */
    void remove(Seq<Membership> members) {
        var removal = handle.prepareBatch(REMOVE);
        members.forEach(member -> removal.bind("audience", member.audience())
                .bind("subscription", member.subscription())
                .add());
        removal.execute();
        members.groupBy(Membership::audience)
                .forEach((audience, left) -> leaveOut(handle, audience, left.size(), left.size()));
    }

    /** Counts those who left an audience, or were told to be in it and are not. */
    static void leaveOut(Handle handle, long audience, int left, int forgotten) {
        handle.createUpdate(COUNT)
                .bind("audience", audience)
                .bind("left", left)
                .bind("forgotten", forgotten)
                .execute();
    }

    /** So that no range begins or ends with somebody who left. */
    void shrinkRanges(Seq<Membership> left) {
        left.groupBy(Membership::audience)
                .forEach((audience, ofAudience) -> campaigns(ofAudience)
                        .map(campaign -> new RangeEnds(handle, campaign))
                        .forEach(ranges ->
                                ofAudience.map(Membership::person).distinct().forEach(ranges::shrink)));
    }

    /** So that no audience is found by a token: that of a test's one person is. */
    void renameAudiences(Erasure erasure) {
        handle
                .createQuery(FINGERPRINTS)
                .map((row, context) -> java.util.Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .filter(audience ->
                        erasure.tokens().exists(token -> audience.getValue().contains(token.value())))
                .forEach(audience -> handle.createUpdate(RENAME)
                        .bind("audience", audience.getKey())
                        .bind("other", Pseudonyms.text())
                        .execute());
    }
}
