package dev.herald.persistence.sqlite;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Recipient;
import dev.herald.application.port.RecipientPage;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Iterator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads who is to be judged, people in order and the tokens of each. */
final class RecipientRows {
    private static final String RECIPIENTS = """
            SELECT s.*, m.person AS cut_person, coalesce(d.repeated, 0) AS repeated,
                (SELECT max(c.claimed_until) FROM delivery c
                    WHERE c.token = m.token AND c.claimed_until IS NOT NULL) AS claimed_until,
                EXISTS (SELECT 1 FROM delivery o
                    WHERE o.campaign = :campaign AND o.person = m.person AND o.token <> m.token
                        AND o.state IN ('ATTEMPTING', 'IN_DOUBT', 'ACCEPTED', 'POSTPONED')) AS person_has_message
            FROM audience_member m JOIN subscription s ON s.token = m.token LEFT JOIN delivery d
                ON d.campaign = :campaign AND d.person = m.person AND d.token = m.token
            """;
    private static final String IN_ORDER = " ORDER BY m.person, m.token";
    private static final String TO_BE_JUDGED = RECIPIENTS + """
            WHERE m.audience = (SELECT audience FROM campaign WHERE number = :campaign)
                AND m.person BETWEEN :first AND :last
                AND (d.state IS NULL OR d.state = 'PLANNED' OR d.due_at <= :now)
            """ + IN_ORDER;

    // With no campaign nothing joins, and so everybody is still to do.
    private static final String STILL_TO_DO = RECIPIENTS + """
            WHERE m.audience = :audience AND m.person > :after AND (d.state IS NULL OR d.state = 'PLANNED')
            """ + IN_ORDER;
    private static final String TOKENS_OF_PERSON = RECIPIENTS + """
            WHERE m.audience = :audience
                AND m.person = (SELECT person FROM audience_member WHERE audience = :audience AND token = :token)
            """ + IN_ORDER;
    private static final String BEFORE_EVERYBODY = "";

    private static final RowMapper<Recipient> MAPPER = (row, context) -> new Recipient(
            SubscriptionRows.MAPPER.map(row, context),
            new PersonKey(row.getString("cut_person")),
            Column.instant(row, "claimed_until"),
            Column.flag(row, "person_has_message"),
            Column.flag(row, "repeated"));

    private final Handle handle;

    RecipientRows(Handle handle) {
        this.handle = handle;
    }

    Seq<Recipient> toBeJudged(RangeLease lease, Instant now) {
        return Vector.ofAll(handle.createQuery(TO_BE_JUDGED)
                .bind("campaign", lease.campaign())
                .bind("first", lease.from().value())
                .bind("last", lease.to().value())
                .bind("now", now.toEpochMilli())
                .map(MAPPER)
                .list());
    }

    Seq<Recipient> tokensOfPerson(AudienceId audience, Option<Long> campaign, SubscriptionToken token) {
        return Vector.ofAll(handle.createQuery(TOKENS_OF_PERSON)
                .bind("audience", audience.value())
                .bind("campaign", campaign.getOrNull())
                .bind("token", token.value())
                .map(MAPPER)
                .list());
    }

    RecipientPage stillToDo(AudienceId audience, Option<Long> campaign, Option<PersonKey> after, int limit) {
        return handle.createQuery(STILL_TO_DO)
                .bind("audience", audience.value())
                .bind("campaign", campaign.getOrNull())
                .bind("after", after.map(PersonKey::value).getOrElse(BEFORE_EVERYBODY))
                .map(MAPPER)
                .withIterator(rows -> page(rows, limit));
    }

    // SQLite finds the rows one by one, so that what is not read was never looked for.
    private static RecipientPage page(Iterator<Recipient> rows, int limit) {
        Vector<Recipient> page = Vector.empty();
        while (rows.hasNext()) {
            var next = rows.next();
            var last = page.lastOption().map(Recipient::person);
            if (page.size() >= limit && !last.contains(next.person())) {
                return new RecipientPage(page, last);
            }
            page = page.append(next);
        }
        return new RecipientPage(page, Option.none());
    }
}
