package dev.herald.persistence.sql;

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
import java.util.Comparator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads who is to be judged, people in order and the tokens of each. */
final class RecipientRows {
    private static final String MEMBERS = "SELECT " + SubscriptionRows.COLUMNS + """
            , m.person,
                (SELECT max(c.claimed_until) FROM delivery c
                    WHERE c.token = s.token AND c.claimed_until IS NOT NULL),
                %s
            FROM audience_member m JOIN subscription s ON s.number = m.subscription
            """;
    private static final String RECIPIENTS = MEMBERS.formatted("""
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

    private static final String PAGE = " ORDER BY m.person LIMIT :limit";

    // With no campaign there is no delivery, and so everybody is still to do.
    static final String EVERYBODY =
            MEMBERS.formatted("false, false") + " WHERE m.audience = :audience AND m.person > :after" + PAGE;
    static final String STILL_TO_DO = RECIPIENTS + """
            WHERE m.audience = :audience AND m.person > :after
                AND coalesce((SELECT d.state %s), 'PLANNED') = 'PLANNED'
            """.formatted(DeliveryRows.OF_MEMBER) + PAGE;
    static final String AT_PLACE = """
            SELECT person FROM audience_member WHERE audience = :audience
            ORDER BY person, subscription LIMIT 1 OFFSET :place
            """;
    static final String SIZE = "SELECT subscribers FROM audience WHERE number = :audience";
    static final String TOKENS_OF_PERSON = RECIPIENTS + """
            WHERE m.audience = :audience
                AND m.person = (SELECT k.person FROM subscription t
                    JOIN audience_member k ON k.audience = :audience AND k.subscription = t.number
                    WHERE t.token = :token)
            """;
    private static final String BEFORE_EVERYBODY = "";

    private static final Comparator<Recipient> IN_ORDER = Comparator.comparing(Recipient::person)
            .thenComparing(one -> one.subscription().token());

    private static final int AFTER_SUBSCRIPTION = SubscriptionRows.COLUMN_COUNT + 1;
    private static final RowMapper<Recipient> MAPPER = (row, context) -> new Recipient(
            SubscriptionRows.read(row),
            new PersonKey(row.getString(AFTER_SUBSCRIPTION)),
            Column.instant(row, AFTER_SUBSCRIPTION + 1),
            row.getBoolean(AFTER_SUBSCRIPTION + 2),
            row.getBoolean(AFTER_SUBSCRIPTION + 3));

    private final Handle handle;

    RecipientRows(Handle handle) {
        this.handle = handle;
    }

    Seq<Recipient> toBeJudged(RangeLease lease, Instant now) {
        return inOrder(handle.createQuery(TO_BE_JUDGED)
                .bind("campaign", lease.campaign())
                .bind("first", lease.from().value())
                .bind("last", lease.to().value())
                .bind("now", now.toEpochMilli()));
    }

    Seq<Recipient> tokensOfPerson(AudienceId audience, Option<Long> campaign, SubscriptionToken token) {
        return inOrder(handle.createQuery(TOKENS_OF_PERSON)
                .bind("audience", audience.value())
                .bind("campaign", campaign.getOrNull())
                .bind("token", token.value()));
    }

    RecipientPage stillToDo(AudienceId audience, Option<Long> campaign, Option<PersonKey> after, int limit) {
        var query = campaign.map(number -> handle.createQuery(STILL_TO_DO).bind("campaign", number))
                .getOrElse(() -> handle.createQuery(EVERYBODY));
        var read = inOrder(query.bind("audience", audience.value())
                .bind("after", after.map(PersonKey::value).getOrElse(BEFORE_EVERYBODY))
                .bind("limit", limit + 1));
        if (read.size() <= limit) {
            return new RecipientPage(read, Option.none());
        }
        var whole = withoutLastPerson(read);
        return whole.isEmpty()
                ? stillToDo(audience, campaign, after, 2 * limit)
                : new RecipientPage(whole, Option.some(whole.last().person()));
    }

    Seq<PersonKey> cuts(AudienceId audience, int parts) {
        var size = handle.createQuery(SIZE)
                .bind("audience", audience.value())
                .mapTo(Long.class)
                .one();
        return Vector.range(1, parts)
                .map(part -> size * part / parts - 1)
                .filter(place -> place >= 0)
                .flatMap(place -> at(audience, place))
                .distinct();
    }

    private Option<PersonKey> at(AudienceId audience, long place) {
        return Option.ofOptional(handle.createQuery(AT_PLACE)
                .bind("audience", audience.value())
                .bind("place", place)
                .map((row, context) -> new PersonKey(row.getString(1)))
                .findOne());
    }

    // The last person may have more tokens than were read.
    private static Vector<Recipient> withoutLastPerson(Vector<Recipient> read) {
        var last = read.last().person();
        var size = read.size();
        while (size > 0 && read.get(size - 1).person().equals(last)) {
            size--;
        }
        return read.take(size);
    }

    // The database has the people in order, by an index; the few tokens of each are put in order here.
    private static Vector<Recipient> inOrder(Query query) {
        var read = query.map(MAPPER).list();
        read.sort(IN_ORDER);
        return Vector.ofAll(read);
    }
}
