package dev.herald.persistence.sql;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Recipient;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads who is to be judged, people in order and the tokens of each. */
final class RecipientRows {
    // Whether anything was attempted at all is found out once, and then nobody is looked for who can't be there.
    static final String MEMBERS = "SELECT " + SubscriptionRows.COLUMNS + """
            , m.person,
                CASE WHEN (SELECT min(token) FROM delivery WHERE attempted_at IS NOT NULL) IS NOT NULL THEN
                    (SELECT max(c.claimed_until) FROM delivery c
                        WHERE c.token = s.token AND c.attempted_at IS NOT NULL) END,
                %s
            FROM audience_member m JOIN subscription s ON s.number = m.subscription
            """;
    static final String RECIPIENTS = MEMBERS.formatted("""
            EXISTS (SELECT 1 FROM delivery o
                    WHERE o.campaign = :campaign AND o.person = m.person AND o.token <> s.token
                        AND o.state IN ('ATTEMPTING', 'IN_DOUBT', 'ACCEPTED', 'POSTPONED')),
                coalesce((SELECT d.repeated %s), 0)
            """.formatted(DeliveryRows.OF_MEMBER));
    static final String TO_BE_JUDGED = RECIPIENTS + """
            WHERE m.audience = (SELECT audience FROM campaign WHERE number = :campaign)
                AND m.person BETWEEN :first AND :last
                AND coalesce((SELECT CASE WHEN d.state = 'PLANNED' OR d.due_at <= :now THEN 1 ELSE 0 END %s), 1) = 1
            ORDER BY m.person
            """.formatted(DeliveryRows.OF_MEMBER);

    static final String TOKENS_OF_PERSON = RECIPIENTS + """
            WHERE m.audience = :audience
                AND m.person = (SELECT k.person FROM subscription t
                    JOIN audience_member k ON k.audience = :audience AND k.subscription = t.number
                    WHERE t.token = :token)
            """;
    private final Handle handle;

    RecipientRows(Handle handle) {
        this.handle = handle;
    }

    Seq<Recipient> toBeJudged(RangeLease lease, Instant now) {
        return read(handle.createQuery(TO_BE_JUDGED)
                .bind("campaign", lease.campaign())
                .bind("first", lease.from().value())
                .bind("last", lease.to().value())
                .bind("now", now.toEpochMilli()));
    }

    Seq<Recipient> tokensOfPerson(AudienceId audience, Option<Long> campaign, SubscriptionToken token) {
        return read(handle.createQuery(TOKENS_OF_PERSON)
                .bind("audience", audience.value())
                .bind("campaign", campaign.getOrNull())
                .bind("token", token.value()));
    }

    private static Seq<Recipient> read(Query query) {
        var people = new WholePeople();
        query.map(new RecipientReader()).forEach(people::add);
        return people.all();
    }
}
